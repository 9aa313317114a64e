import { notFound, redirect } from "next/navigation";
import { RestoredBanner } from "#components/form/restored-banner.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { findCase } from "#lib/applications/review/find-case.ts";
import { fourEyesOf } from "#lib/domain/policy.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { mayOnVisa } from "#lib/visas/visa-rights.ts";
import { guard } from "#lib/web/guard.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { LetterForm } from "../letter-form.tsx";
import { letterProps } from "../letter-props.ts";
import { revokeAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Revokes the visa with a reason. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("application:decide");
  const { id } = await params;
  const found = await findCase(actor, id);
  if (found === undefined) notFound();
  const { file, policy } = found;
  const path = `/staff/applications/${file.id}`;
  if (!mayOnVisa(actor, found).revoke) redirect(path);
  const t = translator(locale, "decisions");
  const { revocation: needsSignature } = fourEyesOf(policy);
  const props = letterProps(locale, file, {
    heading: t("revoke.title", { number: file.visa?.number ?? "" }),
    lead: t("revoke.lead"),
    warnings: [...(needsSignature ? [t("revoke.signature")] : []), t("revoke.warning")],
    send: t(needsSignature ? "revoke.propose" : "revoke.send"),
  });
  const restored = await restoredValues();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={t("form.cancel")} />
        {restored && <RestoredBanner locale={locale} />}
        <LetterForm {...props} {...(restored && { values: restored })} action={revokeAction} />
      </div>
    </div>
  );
}
