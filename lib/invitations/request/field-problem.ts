import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { RequestField } from "./fields.ts";

/** What is wrong with a field of a request, as a code with values; its words are made in the reader's language. */
export interface RequestFieldProblem {
  readonly field: RequestField;
  /** Names a text in the invitations' messages, else in the rules'. */
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Dates in the text, written out in the reader's language. */
  readonly dates?: Readonly<Record<string, PlainDate>>;
  /** A territory in the text, ISO alpha-2. */
  readonly territory?: string;
}
