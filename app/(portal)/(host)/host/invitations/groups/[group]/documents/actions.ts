"use server";

import { ok, problem } from "#lib/domain/result.ts";
import { type DocumentProblem, storeGroupDocument } from "#lib/invitations/documents/store-document.ts";
import { type Translator, textOf, translator } from "#lib/platform/i18n/translator.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { formAction, type Unusual } from "#lib/web/action.ts";

/** Adds a supporting document and shows the group. */
export const documentAction = formAction({
  right: "invitation:own",
  texts: "invitations",
  read: async ({ form, locale }) => {
    const file = form.file("file");
    if (file && file.size <= maxUploadBytes) return ok(new Uint8Array(await file.arrayBuffer()));
    return problem({ file: translator(locale, "documents")(file ? "problem.too-big" : "problem.missing") });
  },
  run: ({ actor, form }, bytes) => storeGroupDocument(actor, form.text("group"), form.text("title"), bytes),
  done: (_, { form }) => `/host/invitations/groups/${form.text("group")}`,
  problem: (problem, { t }) => ({
    [problem.kind.startsWith("title-") ? "title" : "file"]: problemText(t, problem),
  }),
});

function problemText(t: Translator<"invitations">, problem: Unusual<DocumentProblem>): string {
  const documents = translator(t.locale, "documents");
  const own = `document.problem.${problem.kind}`;
  if (t.has(own)) return t(own, "max" in problem ? { max: problem.max } : {});
  switch (problem.kind) {
    case "pdf-too-many-pages":
      return documents("problem.pdf-too-many-pages", { pages: problem.pages });
    case "too-often":
      return documents("problem.too-often", { minutes: Math.ceil(problem.retryAfterSeconds / 60) });
    default:
      return textOf(documents, `problem.${problem.kind}`);
  }
}
