"use server";

import { notFound, redirect } from "next/navigation";
import { type DocumentProblem, storeGroupDocument } from "#lib/invitations/documents/store-document.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";

/** Adds a supporting document and shows the group. */
export async function documentAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale } = await guard("invitation:own");
  const group = form.text("group");
  const file = form.file("file");
  const refuse = (message: string) => failed(data, [{ field: "file", message }]);
  if (!file) return refuse(translator(locale, "documents")("problem.missing"));
  if (file.size > maxUploadBytes) return refuse(translator(locale, "documents")("problem.too-big"));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const stored = await storeGroupDocument(actor, group, form.text("title"), bytes);
  if (stored.ok) redirect(`/host/invitations/groups/${group}`);
  if (stored.problem.kind === "not-found") notFound();
  return failed(data, [
    {
      field: stored.problem.kind === "title-missing" ? "title" : "file",
      message: textOf(locale, stored.problem),
    },
  ]);
}

function textOf(locale: Locale, problem: DocumentProblem): string {
  const [t, documents] = [translator(locale, "invitations"), translator(locale, "documents")];
  const own = `document.problem.${problem.kind}`;
  if (t.has(own)) return t(own, "max" in problem ? { max: problem.max } : {});
  switch (problem.kind) {
    case "pdf-too-many-pages":
      return documents("problem.pdf-too-many-pages", { pages: problem.pages });
    case "too-often":
      return documents("problem.too-often", { minutes: Math.ceil(problem.retryAfterSeconds / 60) });
    default:
      return documents(`problem.${problem.kind}`);
  }
}
