import type { FormState } from "#lib/platform/forms/form-state.ts";

/** The form, or what was made: in the response to the post and nowhere else. */
export interface SecretState extends FormState {
  readonly secret?: string;
}
