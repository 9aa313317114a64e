import { notFound, redirect } from "next/navigation";
import { RestoredBanner } from "#components/form/restored-banner.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { findCase } from "#lib/applications/review/find-case.ts";
import { fourEyesOf } from "#lib/domain/policy.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { groundText } from "#lib/policy/ground-text.ts";
import { guard } from "#lib/web/guard.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { LetterForm } from "../letter-form.tsx";
import { letterProps } from "../letter-props.ts";
import { refuseAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Refuses with one of the policy's grounds and an explanation. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("application:decide");
  const { id } = await params;
  const found = await findCase(actor, id);
  if (found === undefined) notFound();
  const { file, policy } = found;
  const path = `/staff/applications/${file.id}`;
  if (!found.may.decide) redirect(path);
  const t = translator(locale, "staff");
  const decisions = translator(locale, "decisions");
  const { refusal: needsSignature } = fourEyesOf(policy);
  const props = letterProps(locale, file, {
    heading: t("refuse.title", { reference: file.reference }),
    lead: t("refuse.lead"),
    fields: [
      {
        kind: "radios",
        name: "ground",
        label: t("refuse.ground"),
        options: policy.refusalGrounds.map((value) => ({
          value,
          label: groundText(locale, value),
        })),
      },
    ],
    warnings: [needsSignature ? decisions("refuse.signature") : t("refuse.warning")],
    send: needsSignature ? decisions("refuse.propose") : t("refuse.send"),
  });
  const restored = await restoredValues();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={decisions("form.cancel")} />
        {restored && <RestoredBanner locale={locale} />}
        <LetterForm {...props} {...(restored && { values: restored })} action={refuseAction} />
      </div>
    </div>
  );
}
