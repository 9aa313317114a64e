import { randomUUID } from "node:crypto";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { dateInputs } from "#lib/platform/forms/kinds.ts";
import { nameIn } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { openCard } from "../open-card.ts";
import { recordLaterAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ visa: string }>;
}

/** Records an entry or exit that was handled on paper while the desk had no network. */
export default async function Page({ params }: Props) {
  const { locale, airport, card } = await openCard(params);
  const { visa } = card;
  const t = translator(locale, "border");
  const common = translator(locale, "common");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/border/visas/${visa.id}`} text={t("card.title", { number: visa.number })} />
        <Form
          action={recordLaterAction}
          texts={formTexts(locale, t("later.title"), t("later.submit"))}
          hidden={{ visaId: visa.id, deskRecordId: randomUUID() }}
          values={{ kind: visa.status === "ENTERED" ? "EXIT" : "ENTRY" }}
          fields={[
            {
              kind: "radios",
              name: "kind",
              label: t("later.kind"),
              inline: true,
              options: (["ENTRY", "EXIT"] as const).map((kind) => ({
                value: kind,
                label: t(`kind.${kind}`),
              })),
            },
            {
              kind: "date",
              name: "day",
              label: t("later.day"),
              hint: t("later.day-hint"),
              parts: dateInputs(locale),
            },
            {
              kind: "text",
              name: "time",
              label: t("later.time"),
              hint: t("later.time-hint"),
              width: 5,
              maxLength: 5,
            },
            {
              kind: "textarea",
              name: "remarks",
              label: common("optional", { label: t("act.remarks") }),
              maxLength: 1000,
            },
          ]}
        >
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">
              {[visa.surname, visa.givenNames].filter(Boolean).join(", ")}
            </span>
            {t("later.title")}
          </h1>
          <p className="govuk-body">
            {t("later.lead")}{" "}
            {t("airport.now", { airport: `${nameIn(locale, airport.names)} (${airport.code})` })}
          </p>
        </Form>
      </div>
    </div>
  );
}
