import type { z } from "zod";
import { SHAPE_FAULTS, type ShapeFault } from "#lib/platform/forms/kinds.ts";

/** The fault of one field of a request; `children.1.birthDate` is that of the second child. */
export interface FieldFault {
  readonly field: string;
  /** A fault of the structure or of the value, or the reason of a rule. */
  readonly fault: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Unknown fields may have names of any length, so they are cut. */
const maxNameLength = 100;

/** The issues of a parsed body, each with its field and the code of its fault. */
export const shapeFaults = (error: z.ZodError): readonly FieldFault[] =>
  error.issues.flatMap(({ path, message, ...issue }): FieldFault[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        field: [...path, key]
          .join(".")
          .slice(0, maxNameLength)
          .replace(/[^\x20-\x7e]/g, "?"),
        fault: "unknown-field" satisfies ShapeFault,
      }));
    }
    return [{ field: path.join("."), fault: SHAPE_FAULTS.find((code) => code === message) ?? "not-text" }];
  });
