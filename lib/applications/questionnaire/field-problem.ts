import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";

/** The faults of an answer, as a code with values; its words are made in the reader's language. */
export interface FieldProblem {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Dates in the text, written out in the reader's language. */
  readonly dates?: Readonly<Record<string, PlainDate>>;
  /** Values whose words are in rules.json under `mrzField`. */
  readonly mrzField?: keyof Messages["rules"]["mrzField"];
}
