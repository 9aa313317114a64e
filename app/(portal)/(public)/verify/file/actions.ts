"use server";

import { maxZoneLength, typedZone } from "#components/verify/zone-fields.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { checkDocument, documentChecks } from "#lib/visas/verify/check-document.ts";
import { isCheckable, maxDocumentBytes } from "#lib/visas/verify/read-document.ts";
import { verdictView } from "#lib/visas/verify/verdict-view.ts";
import { formAction, type Post } from "#lib/web/action.ts";

/** Checks the posted file; nothing of it is stored or logged. */
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

/** The file and the zones to compare it with, or what is wrong with each. */
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
  // Another picture (HEIC) or a letter is no forgery, as bytes that should be a seal and are none would be.
  if (!isCheckable(bytes)) return problem({ file: t("file.wrong-type"), ...errors });
  if (tooLong.length > 0) return problem(errors);
  return ok({ file: bytes, visaMrz: zones["visa-mrz"], passportMrz: zones["passport-mrz"] });
}
