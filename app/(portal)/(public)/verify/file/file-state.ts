import type { FormState } from "#lib/platform/forms/form-state.ts";
import type { VerdictView } from "#lib/visas/verify/verdict-view.ts";

/** The form, or the outcome, which is only in the response to the post, so that no link can fake it. */
export interface FileState extends FormState {
  readonly outcome?: { readonly pageTitle: string; readonly view: VerdictView };
}
