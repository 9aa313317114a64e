import { notFound, redirect } from "next/navigation";
import { RestoredBanner } from "#components/form/restored-banner.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { pathOfKind } from "#lib/applications/documents/document-kind.ts";
import { frozenValue } from "#lib/applications/frozen-answers.ts";
import { describeValue, fieldLabel } from "#lib/applications/questionnaire/describe-value.ts";
import { REQUIRED_DOCUMENTS } from "#lib/applications/readiness.ts";
import { correctableParts } from "#lib/applications/review/correctable.ts";
import { findCase, type ReviewCase } from "#lib/applications/review/find-case.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { LetterForm } from "../letter-form.tsx";
import { letterProps } from "../letter-props.ts";
import { returnAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Names the items that the applicant has to correct, with the reason. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("application:decide");
  const { id } = await params;
  const found = await findCase(actor, id);
  if (found === undefined) notFound();
  const { file } = found;
  const path = `/staff/applications/${file.id}`;
  if (!found.may.decide) redirect(path);
  const t = translator(locale, "decisions");
  const props = letterProps(locale, file, {
    heading: t("return.title", { reference: file.reference }),
    lead: t("return.lead"),
    fields: itemFields(locale, found),
    warnings: [t("return.warning")],
    send: t("return.send"),
  });
  const restored = await restoredValues();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={t("form.cancel")} />
        {restored && <RestoredBanner locale={locale} />}
        <LetterForm {...props} {...(restored && { values: restored })} action={returnAction} />
      </div>
    </div>
  );
}

/** Documents first, then the answers page by page, each with its declared value. */
function itemFields(locale: Locale, { file, policy }: ReviewCase): readonly Field[] {
  const questions = translator(locale, "questions");
  const documents: Field = {
    kind: "checkboxes",
    name: "items-documents",
    label: translator(locale, "decisions")("return.documents"),
    options: REQUIRED_DOCUMENTS.map((kind) => ({
      value: kind,
      label: translator(locale, "application")(`tasks.${pathOfKind(kind)}`),
    })),
  };
  const pages = correctableParts(file.frozen).map(
    ({ step, questions: ids }): Field => ({
      kind: "checkboxes",
      name: `items-${step}`,
      label: textOf(questions, `steps.${step}.title`),
      options: ids.map((id) => {
        const value = frozenValue(file.frozen, id === "mrz" ? "mrz-line-2" : id);
        return { value: id, label: fieldLabel(id, locale), hint: describeValue(policy, id, value, locale) };
      }),
    }),
  );
  return [documents, ...pages];
}
