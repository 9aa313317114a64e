import type { Letter } from "#lib/applications/review/letters.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";

/** The state of a decision that is written, then previewed as the applicant will read it, then sent. */
export interface LetterState extends FormState {
  /** The letter for the preview; absent while it is written. */
  readonly letter?: Letter;
}
