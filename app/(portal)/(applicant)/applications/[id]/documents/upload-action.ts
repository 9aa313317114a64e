"use server";

import { notFound, redirect } from "next/navigation";
import { type DocumentPath, kindOfPath, pathOfKind } from "#lib/applications/documents/document-kind.ts";
import type { DocumentProblem } from "#lib/applications/documents/document-problem.ts";
import { storeDocument } from "#lib/applications/documents/store-document.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { type Translator, translator } from "#lib/platform/i18n/translator.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

/** Stores the posted file and shows it; its faults are shown beside the field. */
export async function uploadAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("application:own");
  const t = translator(await currentLocale(), "documents");
  const id = form.text("application");
  const kind = kindOfPath(form.text("kind"));
  if (!kind) notFound();
  const path = pathOfKind(kind);
  const file = form.file("file");
  const refuse = (message: string) => failed(data, [{ field: "file", message }]);
  if (!file) return refuse(t("problem.missing"));
  if (file.size > maxUploadBytes) return refuse(t("problem.too-big"));
  const stored = await storeDocument(actor, id, kind, new Uint8Array(await file.arrayBuffer()));
  if (!stored.ok) {
    if (stored.problem.kind === "not-found") notFound();
    return refuse(textOf(t, path, stored.problem));
  }
  redirect(`/applications/${id}/${path}${form.text("from") === "check" ? "?from=check" : ""}`);
}

function textOf(t: Translator, path: DocumentPath, problem: DocumentProblem): string {
  switch (problem.kind) {
    case "wrong-type":
      return t(`problem.wrong-type.${path}`);
    case "too-small":
      return t(`problem.too-small.${path}`, { width: problem.width, height: problem.height });
    case "pdf-too-many-pages":
      return t("problem.pdf-too-many-pages", { pages: problem.pages });
    case "too-often":
      return t("problem.too-often", { minutes: Math.ceil(problem.retryAfterSeconds / 60) });
    default:
      return t(`problem.${problem.kind}`);
  }
}
