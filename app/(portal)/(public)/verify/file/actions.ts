"use server";

import { maxZoneLength, typedZone } from "#components/verify/zone-fields.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { checkDocument } from "#lib/visas/verify/check-document.ts";
import { isCheckable, maxDocumentBytes } from "#lib/visas/verify/read-document.ts";
import { verdictView } from "#lib/visas/verify/verdict-view.ts";
import { failed } from "#lib/web/form-action.ts";
import { clientAddress, currentLocale } from "#lib/web/request.ts";
import type { FileState } from "./file-state.ts";

/** Checks the posted file; nothing of it is stored or logged. */
export async function checkFileAction(_state: FileState, data: FormData): Promise<FileState> {
  const locale = await currentLocale();
  const t = translator(locale, "scan");
  const file = formReader(data).file("file");
  const zones = {
    "visa-mrz": typedZone(data, "visa-mrz"),
    "passport-mrz": typedZone(data, "passport-mrz"),
  };
  const errors: FieldError[] = Object.entries(zones)
    .filter(([, zone]) => zone !== undefined && zone.length > maxZoneLength)
    .map(([field]) => ({ field, message: t("zone-too-long") }));
  if (!file || file.size === 0)
    return failed(data, [{ field: "file", message: t("file.missing") }, ...errors]);
  if (file.size > maxDocumentBytes)
    return failed(data, [{ field: "file", message: t("file.too-big") }, ...errors]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Another picture (HEIC) or a letter is no forgery, as bytes that should be a seal and are none would be.
  if (!isCheckable(bytes)) return failed(data, [{ field: "file", message: t("file.wrong-type") }, ...errors]);
  if (errors.length > 0) return failed(data, errors);
  const checked = await checkDocument(
    {
      file: bytes,
      visaMrz: zones["visa-mrz"],
      passportMrz: zones["passport-mrz"],
    },
    await clientAddress(),
  );
  const common = translator(locale, "common");
  if (!checked.ok) {
    const minutes = Math.ceil(checked.problem.retryAfterSeconds / 60);
    return failed(data, [{ field: "", message: common("too-many-attempts", { minutes }) }]);
  }
  const view = verdictView(checked.value, translator(locale, "verdict"));
  return {
    values: {},
    errors: [],
    outcome: { pageTitle: common("page-title", { title: view.title }), view },
  };
}
