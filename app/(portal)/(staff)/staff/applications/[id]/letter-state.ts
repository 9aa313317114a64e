import type { Letter } from "#lib/applications/review/letters.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";

/** A decision is written, then shown as the applicant will read it, then sent. */
export interface LetterState extends FormState {
  /** What the applicant will read; absent while it is written. */
  readonly letter?: Letter;
}
