import { randomUUID } from "node:crypto";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { obstacleText, watchTexts } from "#lib/border/card-texts.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { visaStatusColours } from "#lib/visas/status-colours.ts";
import { crossAction } from "./actions.ts";
import { CardFacts } from "./card-facts.tsx";
import { openCard } from "./open-card.ts";
import { RecordsTable } from "./records-table.tsx";

interface Props {
  readonly params: Promise<{ visa: string }>;
  readonly searchParams: Promise<{ differs?: string | string[] }>;
}

const fields = ["surname", "givenNames", "documentNumber", "nationality", "birthDate", "sex"] as const;

/** One visa at the desk: photo, data and status, and the records possible here and now (R1, R3, R5). */
export default async function Page({ params, searchParams }: Props) {
  const [{ locale, card }, { differs }] = await Promise.all([openCard(params), searchParams]);
  const { visa } = card;
  const policy = await policyByVersion(visa.policyVersion);
  const t = translator(locale, "border");
  const rules = translator(locale, "rules");
  const title = t("card.title", { number: visa.number });
  const differing =
    typeof differs === "string" ? fields.filter((name) => differs.split(",").includes(name)) : [];
  const act =
    differing.length > 0
      ? undefined
      : card.againstEntry.length === 0
        ? "admit"
        : card.againstExit.length === 0
          ? "exit"
          : undefined;
  const against = visa.status === "ENTERED" ? card.againstExit : card.againstEntry;
  return (
    <>
      <BackLink href="/border" text={t("card.back")} />
      {!act && <PageTitle locale={locale} title={title} />}
      <div className="portal-desk-card">
        <img
          className="portal-picture"
          src={`/border/visas/${visa.id}/photo`}
          alt={t("card.photo")}
          width={210}
          height={270}
        />
        <div>
          <h1 className="govuk-heading-l">
            {title} <Tag colour={visaStatusColours[card.status]}>{rules(`status.visa.${card.status}`)}</Tag>
          </h1>
          {differing.length > 0 && (
            <WarningText label={translator(locale, "common")("important")}>
              {t("card.differs", { fields: differing.map((name) => t(`field.${name}`)).join(", ") })}
            </WarningText>
          )}
          {watchTexts(locale, card.watch).map((text) => (
            <WarningText key={text} label={translator(locale, "watch-list")("border.title")}>
              {text}
            </WarningText>
          ))}
          {against.length > 0 && (
            <InsetText>
              <strong>{t(visa.status === "ENTERED" ? "card.against-exit" : "card.against-entry")}</strong>
              <ul className="govuk-list govuk-list--bullet">
                {against.map((obstacle) => (
                  <li key={obstacle.reason}>{obstacleText(locale, policy, obstacle)}</li>
                ))}
              </ul>
            </InsetText>
          )}
          {act && (
            <Form
              action={crossAction}
              texts={formTexts(locale, title, t(`act.${act}`))}
              hidden={{ visaId: visa.id, deskRecordId: randomUUID(), act }}
              fields={[
                {
                  kind: "text",
                  name: "remarks",
                  label: translator(locale, "common")("optional", { label: t("act.remarks") }),
                  maxLength: 1000,
                },
              ]}
            />
          )}
          <p className="govuk-body portal-actions">
            {card.status !== "LEFT" && visa.status !== "ENTERED" && (
              <ButtonLink kind="secondary" href={`/border/visas/${visa.id}/refuse`}>
                {t("act.refuse")}
              </ButtonLink>
            )}
            <a className="govuk-link" href={`/border/visas/${visa.id}/later`}>
              {t("act.later")}
            </a>
          </p>
        </div>
      </div>
      <CardFacts locale={locale} policy={policy} card={card} />
      <RecordsTable locale={locale} records={visa.records} />
    </>
  );
}
