import type { FormState } from "#lib/platform/forms/form-state.ts";
import type { VisaAnswer } from "#lib/visas/check-visa.ts";

/** The form, or the answer, which is only in the response to the post, so that no link can fake it. */
export interface CheckState extends FormState {
  readonly answer?: {
    readonly kind: VisaAnswer;
    readonly pageTitle: string;
    readonly title: string;
    readonly text: string;
  };
}
