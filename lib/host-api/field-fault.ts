import type { z } from "zod";
import { SHAPE_FAULTS, type ShapeFault } from "#lib/platform/forms/kinds.ts";

/** The faults of one field of a request; `children.1.birthDate` is of the second child. */
export interface FieldFault {
  readonly field: string;
  /** Of the shape, of what was typed, or the reason of a rule. */
  readonly fault: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Names of fields that no one knows may be of any length. */
const maxNameLength = 100;

/** Every issue of a parsed body as the field that it is about and the code of its fault. */
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
