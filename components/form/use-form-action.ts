"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { type FormState, typedValues } from "#lib/platform/forms/form-state.ts";
import { faultTexts } from "#lib/platform/i18n/fault-texts.ts";
import { isLocale } from "#lib/platform/i18n/locale.ts";

type Action<S> = (state: S, data: FormData) => Promise<S>;

/**
 * The state of a form and the action that posts it. When no answer arrives (the network or the portal fails), the form
 * keeps the typed values and shows an error instead of being replaced by an error page.
 */
export function useFormAction<S extends FormState>(action: Action<S>, initial: S) {
  // On the server the form needs the action itself, because without JavaScript the browser posts to it.
  const posted = typeof window === "undefined" ? action : answered(action);
  return useActionState<S, FormData>(posted, initial as Awaited<S>);
}

const answered =
  <S extends FormState>(action: Action<S>): Action<S> =>
  async (state, data) => {
    try {
      return await action(state, data);
    } catch (fault) {
      // Next.js throws redirects as well.
      unstable_rethrow(fault);
      const { lang } = document.documentElement;
      const texts = faultTexts[isLocale(lang) ? lang : "en"];
      const message = unstable_isUnrecognizedActionError(fault) ? texts.outdated : texts.unanswered;
      return { ...state, values: typedValues(data), errors: [{ field: "", message }] };
    }
  };
