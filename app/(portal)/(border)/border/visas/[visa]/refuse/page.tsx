import { randomUUID } from "node:crypto";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { REFUSAL_GROUNDS } from "#lib/domain/border.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { openCard } from "../open-card.ts";
import { refuseEntryAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ visa: string }>;
}

/** Refuses entry, with a ground and a remark. */
export default async function Page({ params }: Props) {
  const { locale, card } = await openCard(params);
  const { visa } = card;
  const t = translator(locale, "border");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/border/visas/${visa.id}`} text={t("card.title", { number: visa.number })} />
        <Form
          action={refuseEntryAction}
          texts={formTexts(locale, t("refuse.title"), t("refuse.submit"))}
          hidden={{ visaId: visa.id, deskRecordId: randomUUID() }}
          fields={[
            {
              kind: "radios",
              name: "ground",
              label: t("refuse.ground"),
              options: REFUSAL_GROUNDS.map((ground) => ({ value: ground, label: t(`ground.${ground}`) })),
            },
            {
              kind: "textarea",
              name: "remarks",
              label: t("refuse.remarks"),
              hint: t("refuse.remarks-hint"),
              maxLength: 2000,
            },
          ]}
        >
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">
              {[visa.surname, visa.givenNames].filter(Boolean).join(", ")}
            </span>
            {t("refuse.title")}
          </h1>
          <p className="govuk-body">{t("refuse.lead")}</p>
        </Form>
      </div>
    </div>
  );
}
