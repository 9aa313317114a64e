import { type SealCheckTexts, sealCheckTexts } from "#components/verify/seal-check-texts.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Messages, messages } from "#lib/platform/i18n/messages.ts";

/** The texts of the border desk, passed with the page: the browser has no other texts. */
export interface BorderDeskTexts extends SealCheckTexts {
  readonly desk: Messages["desk"];
  readonly border: Pick<Messages["border"], "act" | "ground" | "kind" | "refuse" | "title">;
}

/** The texts of the border desk in one language. */
export function borderDeskTexts(locale: Locale): BorderDeskTexts {
  const { act, ground, kind, refuse, title } = messages(locale, "border");
  const desk = messages(locale, "desk");
  return { ...sealCheckTexts(locale), desk, border: { act, ground, kind, refuse, title } };
}
