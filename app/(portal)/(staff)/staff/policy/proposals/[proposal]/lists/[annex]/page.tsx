import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { Table } from "#components/ui/table.tsx";
import { territoryOf } from "#lib/domain/annexes.ts";
import type { Policy } from "#lib/domain/policy.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { type Locale, languages, locales, nameIn } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { findProposal, proposalEvents } from "#lib/policy/proposals.ts";
import { guard } from "#lib/web/guard.ts";
import { listAction, unlistAction } from "../../../../actions.ts";

interface Props {
  readonly params: Promise<{ proposal: string; annex: string }>;
}

/** A list of a proposed version: territories are added and removed one by one, or all together by a table. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("policy:propose");
  const { proposal: id, annex } = await params;
  const proposal = await findProposal(actor, id);
  if (!proposal || !/^[1-9]\d?$/.test(annex) || !proposalEvents(actor, proposal).includes("edit")) notFound();
  const t = translator(locale, "policy");
  const title = t("annex", { annex });
  const hidden = { proposal: id, revision: String(proposal.revision), annex };
  const rows = listed(proposal.policy, Number(annex));
  return (
    <>
      <BackLink href={`/staff/policy/proposals/${id}`} text={t("back-proposal")} />
      <h1 className="govuk-heading-l">{title}</h1>
      <Form
        action={listAction}
        fields={addFields(locale)}
        texts={formTexts(locale, title, t("list.add-submit"))}
        hidden={hidden}
      >
        <h2 className="govuk-heading-m">{t("list.add")}</h2>
        <p className="govuk-body">{t("list.add-lead")}</p>
      </Form>
      <p className="govuk-body">
        <a className="govuk-link" href={`/staff/policy/proposals/${id}/lists/${annex}/import`}>
          {t("list.import")}
        </a>
      </p>
      {rows.length === 0 ? (
        <p className="govuk-body">{t("list.empty")}</p>
      ) : (
        <Table
          caption={t("annex-size", { count: rows.length })}
          head={(["row", "code", "territory", "nationalities", "issuing", "remove-action"] as const).map(
            (key) => t(`list.${key}`),
          )}
          rows={rows.map(({ row, code, territory }) => ({
            id: code,
            cells: [
              String(row),
              code,
              territory ? nameIn(locale, territory.names) : code,
              territory?.nationalities.join(" "),
              territory?.issuingStates.join(" "),
              <form action={unlistAction} key="remove">
                {Object.entries({ ...hidden, code }).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <button type="submit" className="portal-link-button">
                  {t("list.remove")}
                  <span className="govuk-visually-hidden">
                    {" "}
                    {territory ? nameIn(locale, territory.names) : code}
                  </span>
                </button>
              </form>,
            ],
          }))}
        />
      )}
    </>
  );
}

const listed = (policy: Policy, annex: number) =>
  (policy.lists.find((list) => list.annex === annex)?.rows ?? []).flatMap(({ row, territories }) =>
    territories.map((code) => ({ row, code, territory: territoryOf(policy, code) })),
  );

function addFields(locale: Locale): readonly Field[] {
  const t = translator(locale, "policy");
  return [
    { kind: "text", name: "code", label: t("list.code"), hint: t("list.code-hint"), width: 3, maxLength: 2 },
    {
      kind: "text",
      name: "nationalities",
      label: t("list.nationalities"),
      hint: t("list.mrz-hint"),
      width: 20,
    },
    { kind: "text", name: "issuing", label: t("list.issuing"), hint: t("list.mrz-hint"), width: 20 },
    ...locales.map(
      (language): Field => ({
        kind: "text",
        name: `name-${language}`,
        label: textOr(t, `list.name.${language}`, languages[language].name),
        width: 30,
      }),
    ),
  ];
}
