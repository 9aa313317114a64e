import { notFound, redirect } from "next/navigation";
import { RestoredBanner } from "#components/form/restored-banner.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { findCase } from "#lib/applications/review/find-case.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { mayOnVisa } from "#lib/visas/visa-rights.ts";
import { guard } from "#lib/web/guard.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { LetterForm } from "../letter-form.tsx";
import { letterProps } from "../letter-props.ts";
import { reopenAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Re-opens a decision, with a reason. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("decision:reopen");
  const { id } = await params;
  const found = await findCase(actor, id);
  if (found === undefined) notFound();
  const { file } = found;
  const path = `/staff/applications/${file.id}`;
  if (!mayOnVisa(actor, found).reopen) redirect(path);
  const t = translator(locale, "decisions");
  const warning =
    file.status === "GRANTED" && file.visa
      ? t("reopen.warning-visa", { number: file.visa.number })
      : t("reopen.warning");
  const props = letterProps(locale, file, {
    heading: t("reopen.title", { reference: file.reference }),
    lead: t("reopen.lead"),
    warnings: [warning],
    send: t("reopen.send"),
  });
  const restored = await restoredValues();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={t("form.cancel")} />
        {restored && <RestoredBanner locale={locale} />}
        <LetterForm {...props} {...(restored && { values: restored })} action={reopenAction} />
      </div>
    </div>
  );
}
