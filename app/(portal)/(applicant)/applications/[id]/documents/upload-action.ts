"use server";

import { notFound } from "next/navigation";
import { kindOfPath, pathOfKind } from "#lib/applications/documents/document-kind.ts";
import { storeDocument } from "#lib/applications/documents/store-document.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { formAction, type Post } from "#lib/web/action.ts";

/** Stores the posted file and shows it; its faults are errors of the field. */
export const uploadAction = formAction({
  right: "application:own",
  texts: "documents",
  read: async ({ form, t }) => {
    const file = form.file("file");
    if (!file) return problem({ file: t("problem.missing") });
    if (file.size > maxUploadBytes) return problem({ file: t("problem.too-big") });
    return ok(new Uint8Array(await file.arrayBuffer()));
  },
  run: ({ actor, form }, bytes) => storeDocument(actor, form.text("application"), kindIn(form), bytes),
  done: (_, { form }) => {
    const page = `/applications/${form.text("application")}/${pathOfKind(kindIn(form))}`;
    return form.text("from") === "check" ? `${page}?from=check` : page;
  },
  problem: (refused, { form, t }) => {
    switch (refused.kind) {
      case "wrong-type":
        return { file: t(`problem.wrong-type.${pathOfKind(kindIn(form))}`) };
      case "too-small":
        return {
          file: t(`problem.too-small.${pathOfKind(kindIn(form))}`, {
            width: refused.width,
            height: refused.height,
          }),
        };
      case "pdf-too-many-pages":
        return { file: t("problem.pdf-too-many-pages", { pages: refused.pages }) };
      case "too-often":
        return { file: t("problem.too-often", { minutes: Math.ceil(refused.retryAfterSeconds / 60) }) };
      default:
        return { file: t(`problem.${refused.kind}`) };
    }
  },
});

const kindIn = (form: Post<"application:own">["form"]) => kindOfPath(form.text("kind")) ?? notFound();
