"use server";

import { maxZoneLength, typedZone } from "#components/verify/zone-fields.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { checkDocument, documentChecks } from "#lib/visas/verify/check-document.ts";
import { isCheckable, maxDocumentBytes } from "#lib/visas/verify/read-document.ts";
import { verdictView } from "#lib/visas/verify/verdict-view.ts";
import { formAction, type Post } from "#lib/web/action.ts";

/** Checks the posted file without storing or logging anything. */
export const checkFileAction = formAction({
  right: "everyone",
  texts: "scan",
  read: readQuestion,
  limit: documentChecks,
  run: async (_, question) => ok(await checkDocument(question)),
  done: (verdict, { locale }) => {
    const view = verdictView(verdict, translator(locale, "verdict"));
    const pageTitle = translator(locale, "common")("page-title", { title: view.title });
    return { outcome: { pageTitle, view } };
  },
});

/** The file and the zones for comparison. Problem: the errors. */
async function readQuestion({ form, t }: Post<"everyone", undefined, "scan">) {
  const zones = { "visa-mrz": typedZone(form, "visa-mrz"), "passport-mrz": typedZone(form, "passport-mrz") };
  const tooLong = Object.entries(zones).filter(
    ([, zone]) => zone !== undefined && zone.length > maxZoneLength,
  );
  const errors = Object.fromEntries(tooLong.map(([field]) => [field, t("zone-too-long")]));
  const file = form.file("file");
  if (!file || file.size === 0) return problem({ file: t("file.missing"), ...errors });
  if (file.size > maxDocumentBytes) return problem({ file: t("file.too-big"), ...errors });
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Another kind of picture (HEIC) or a letter is not a forgery, unlike bytes that claim to be a seal.
  if (!isCheckable(bytes)) return problem({ file: t("file.wrong-type"), ...errors });
  if (tooLong.length > 0) return problem(errors);
  return ok({ file: bytes, visaMrz: zones["visa-mrz"], passportMrz: zones["passport-mrz"] });
}
