import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import type { Policy } from "#lib/domain/policy.ts";
import { findCaseGroup, type Person } from "#lib/invitations/find-group.ts";
import { REQUEST_FIELDS } from "#lib/invitations/request/fields.ts";
import { requestFieldLabel } from "#lib/invitations/request/problem-text.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { groundText } from "#lib/policy/ground-text.ts";
import { guard } from "#lib/web/guard.ts";
import { decisionAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ group: string }>;
  readonly searchParams: Promise<{ person?: string | string[] }>;
}

/** No one selects more checkboxes one by one. */
const maxShown = 100;

/** An officer's decision on a request: on everyone in it, or on the chosen people. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("invitation:decide");
  const [{ group: id }, { person }] = await Promise.all([params, searchParams]);
  const group = await findCaseGroup(actor, id);
  if (!group) notFound();
  const t = translator(locale, "invitations");
  const waiting = group.people.filter(({ row }) => row.status === "SUBMITTED");
  const back = { href: `/staff/invitations/groups/${id}`, text: t("form.back") };
  const title = t("decision.title", { count: waiting.length });
  if (waiting.length === 0) {
    return (
      <>
        <PageTitle locale={locale} title={t("staff.decide")} />
        <BackLink {...back} />
        <h1 className="govuk-heading-l">{t("staff.decide")}</h1>
        <InsetText>{t("decision.problem.not-in-status")}</InsetText>
      </>
    );
  }
  const one = waiting.find(({ row }) => row.id === person);
  return (
    <>
      <BackLink {...back} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form
            action={decisionAction}
            fields={fieldsOf(locale, await policyOn(todayInAlmaty()), waiting)}
            values={one ? { scope: "chosen", people: [one.row.id] } : { scope: "all" }}
            hidden={{ group: id, seen: String(now().getTime()) }}
            texts={formTexts(locale, title, t("decision.submit"))}
          >
            <h1 className="govuk-heading-l">{title}</h1>
            <p className="govuk-body">{`${group.host.name}, ${group.host.idNumber}`}</p>
          </Form>
        </div>
      </div>
    </>
  );
}

function fieldsOf(locale: Locale, policy: Policy, waiting: readonly Person[]): readonly Field[] {
  const t = translator(locale, "invitations");
  const common = translator(locale, "common");
  const shown = waiting.slice(0, maxShown);
  return [
    {
      kind: "radios",
      name: "outcome",
      label: t("decision.outcome"),
      options: (["issue", "return", "refuse"] as const).map((value) => ({
        value: value.toUpperCase(),
        label: t(`decision.${value}`),
      })),
    },
    {
      kind: "radios",
      name: "scope",
      label: t("decision.scope"),
      options: [
        { value: "all", label: t("decision.all", { count: waiting.length }) },
        { value: "chosen", label: t("decision.chosen") },
      ],
    },
    {
      kind: "checkboxes",
      name: "people",
      label: t("decision.people"),
      ...(waiting.length > maxShown ? { hint: t("decision.people-hint", { max: maxShown }) } : {}),
      options: shown.map(({ row }) => ({
        value: row.id,
        label: `${[row.surname, row.givenNames].filter(Boolean).join(" ")}, ${row.passportNumber}`,
      })),
    },
    {
      kind: "select",
      name: "ground",
      label: t("decision.ground"),
      options: [
        { value: "", label: t("decision.ground-none") },
        ...policy.refusalGrounds.map((ground) => ({
          value: ground,
          label: groundText(locale, ground),
        })),
      ],
    },
    {
      kind: "textarea",
      name: "text",
      label: common("optional", { label: t("decision.text") }),
      hint: t("decision.text-hint"),
      rows: 5,
    },
    {
      kind: "checkboxes",
      name: "fields",
      label: t("decision.fields"),
      hint: t("decision.fields-hint"),
      options: REQUEST_FIELDS.map((field) => ({ value: field, label: requestFieldLabel(locale, field) })),
    },
  ];
}
