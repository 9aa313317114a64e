import { notFound, redirect } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { formTexts } from "#components/ui/form-texts.ts";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { findCase } from "#lib/applications/review/find-case.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale, requireActor } from "../../../../request.ts";
import { RefusalForm } from "./refusal-form.tsx";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Refuse with one of the policy's grounds and an explanation. */
export default async function Page({ params }: Props) {
  const actor = await requireActor(...rolesThatMay("application:decide"));
  const [{ id }, locale] = await Promise.all([params, currentLocale()]);
  const found = await findCase(actor, id);
  if (found === undefined) notFound();
  const { file, policy } = found;
  const path = `/staff/applications/${file.id}`;
  if (!found.may.decide) redirect(path);
  const t = translator(locale, "staff");
  const common = translator(locale, "common");
  const ground = (language: typeof locale, code: string) =>
    translator(language, "rules")(`refusalGround.${code}`);
  const reader = file.recipient.locale;
  const heading = t("refuse.title", { reference: file.reference });
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={path} text={t("refuse.cancel")} />
        <RefusalForm
          applicationId={file.id}
          texts={formTexts(locale, heading, t("refuse.preview"))}
          heading={heading}
          lead={t("refuse.lead")}
          ground={{
            kind: "radios",
            name: "ground",
            label: t("refuse.ground"),
            options: policy.refusalGrounds.map((code) => ({ value: code, label: ground(locale, code) })),
          }}
          text={{
            kind: "textarea",
            name: "text",
            label: t("refuse.text"),
            hint: t("refuse.text-hint", { language: common(`language-name.${reader}`) }),
            rows: 8,
          }}
          preview={{
            title: formTexts(locale, t("refuse.preview-title")).title,
            heading: t("refuse.preview-title"),
            lead: t("refuse.preview-lead"),
            warning: t("refuse.warning"),
            send: t("refuse.send"),
            change: t("refuse.change"),
            grounds: Object.fromEntries(policy.refusalGrounds.map((code) => [code, ground(reader, code)])),
            language: reader,
          }}
        />
      </div>
    </div>
  );
}
