import { notFound, redirect } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { findCase, type ReviewCase } from "#lib/applications/review/find-case.ts";
import { maySign, type Proposal } from "#lib/applications/review/find-proposals.ts";
import { type Letter, refusalLetter, revocationLetter } from "#lib/applications/review/letters.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { sendBackAction, signAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** A proposed decision as the applicant will read it, for signing or returning. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("decision:countersign");
  const { id } = await params;
  const found = await findCase(actor, id);
  if (found === undefined) notFound();
  const { file, waiting } = found;
  const path = `/staff/applications/${file.id}`;
  if (waiting === undefined || !maySign(actor, waiting)) redirect(path);
  const t = translator(locale, "decisions");
  const title = t(`signature.title.${waiting.kind}`, { reference: file.reference });
  const letter = letterOf(found, waiting);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={t("form.cancel")} />
        <Form
          action={sendBackAction}
          hidden={{ applicationId: file.id }}
          texts={formTexts(locale, title, t("signature.send-back"))}
          fields={[
            {
              kind: "textarea",
              name: "text",
              label: t("signature.remark"),
              hint: t("signature.remark-hint"),
              rows: 4,
            },
          ]}
        >
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">
            {t("signature.lead", {
              officer: waiting.proposedBy.email,
              date: formatDate(locale, dateInAlmaty(waiting.proposedAt)),
            })}
          </p>
          <div className="govuk-inset-text portal-letter" lang={file.recipient.locale}>
            <p className="govuk-body">
              <strong>{letter.heading}</strong>
            </p>
            {letter.paragraphs.map((paragraph) => (
              <p className="govuk-body" key={paragraph}>
                {paragraph}
              </p>
            ))}
            {letter.facts?.map(({ label, value }) => (
              <p className="govuk-body" key={label}>
                {label}: <strong>{value}</strong>
              </p>
            ))}
          </div>
          <input type="hidden" name="proposalId" value={waiting.id} />
          <button type="submit" formAction={signAction} className="govuk-button govuk-button--warning">
            {t("signature.sign")}
          </button>
          <h2 className="govuk-heading-m">{t("signature.or")}</h2>
        </Form>
      </div>
    </div>
  );
}

function letterOf({ file }: ReviewCase, { kind, ground, text }: Proposal): Letter {
  const { locale } = file.recipient;
  return kind === "REFUSAL"
    ? refusalLetter({ reference: file.reference, ground: ground ?? "", text }, locale)
    : revocationLetter({ number: file.visa?.number ?? "", text }, locale);
}
