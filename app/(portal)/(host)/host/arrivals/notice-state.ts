import type { FormState } from "#lib/platform/forms/form-state.ts";

/** The form with what only this form has: how its arrival stands towards the deadline, and whether it was filled in. */
export interface NoticeState extends FormState {
  readonly deadline?: string | undefined;
  readonly filled?: boolean | undefined;
}
