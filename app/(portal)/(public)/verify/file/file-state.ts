import type { FormState } from "#lib/platform/forms/form-state.ts";
import type { VerdictView } from "#lib/visas/verify/verdict-view.ts";

/** The form, or the outcome: it exists only in the response to the post, so that no link can claim it. */
export interface FileState extends FormState {
  readonly outcome?: { readonly pageTitle: string; readonly view: VerdictView };
}
