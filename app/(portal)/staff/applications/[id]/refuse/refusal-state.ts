import type { FormState } from "#components/form/form-state.ts";

/** The refusal is written, then shown as the applicant will read it, then sent. */
export interface RefusalState extends FormState {
  readonly step: "write" | "preview";
}
