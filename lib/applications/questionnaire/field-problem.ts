import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";

/** The fault of an answer, as a code with values; its text is made in the reader's language. */
export interface FieldProblem {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Dates in the text, formatted in the reader's language. */
  readonly dates?: Readonly<Record<string, PlainDate>>;
  /** Values whose texts are in rules.json under `mrzField`. */
  readonly mrzField?: keyof Messages["rules"]["mrzField"];
}
