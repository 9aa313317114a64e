import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { PURPOSES } from "#lib/domain/policy.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { groundText } from "#lib/policy/ground-text.ts";
import { knownGrounds } from "#lib/policy/known-grounds.ts";
import { type Section, sectionFrom, sectionNumbers, sectionValues } from "#lib/policy/proposal-sections.ts";
import { findProposal, proposalEvents } from "#lib/policy/proposals.ts";
import { guard } from "#lib/web/guard.ts";
import { sectionAction } from "../../../../actions.ts";
import { sectionTitle } from "../../../../section-title.ts";

interface Props {
  readonly params: Promise<{ proposal: string; section: string }>;
}

/** One section of a proposed version, for its author to change. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("policy:propose");
  const { proposal: id, section: asked } = await params;
  const proposal = await findProposal(actor, id);
  const section = sectionFrom(asked);
  if (!proposal || !section || !proposalEvents(actor, proposal).includes("edit")) notFound();
  const t = translator(locale, "policy");
  const title = sectionTitle(locale, section);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/staff/policy/proposals/${id}`} text={t("back-proposal")} />
        <Form
          action={sectionAction}
          fields={fieldsOf(locale, section)}
          values={sectionValues(proposal.policy, section)}
          texts={formTexts(locale, title, t("save"))}
          hidden={{ proposal: id, revision: String(proposal.revision), section }}
        >
          <h1 className="govuk-heading-l">{title}</h1>
        </Form>
      </div>
    </div>
  );
}

function fieldsOf(locale: Locale, section: Section): readonly Field[] {
  const t = translator(locale, "policy");
  const numbers = sectionNumbers[section].map(
    (name): Field => ({ kind: "number", name, label: capital(t(`field.${name}`)), width: 5 }),
  );
  const text = (name: "fee" | "currency" | "categories"): Field => ({
    kind: "text",
    name,
    label: capital(t(`field.${name}`)),
    hint: t(`hint.${name}`),
    width: name === "categories" ? 20 : 10,
  });
  if (PURPOSES.some((purpose) => purpose === section))
    return [text("fee"), text("currency"), text("categories"), ...numbers];
  const names = new Intl.DisplayNames(locale, { type: "language" });
  if (section === "airports")
    return [
      {
        kind: "textarea",
        name: "airports",
        label: capital(t("field.airports")),
        hint: t("hint.airports", { languages: locales.map((one) => names.of(one)).join("; ") }),
        rows: 12,
      },
    ];
  if (section === "times")
    return [
      ...numbers,
      {
        kind: "radios",
        name: "arrivalDayCounts",
        label: capital(t("field.arrivalDayCounts")),
        options: (["yes", "no"] as const).map((value) => ({ value, label: capital(t(value)) })),
        inline: true,
      },
    ];
  if (section === "decisions") return decisions(locale);
  return numbers;
}

function decisions(locale: Locale): readonly Field[] {
  const t = translator(locale, "policy");
  return [
    {
      kind: "checkboxes",
      name: "grounds",
      label: capital(t("field.refusalGrounds")),
      options: knownGrounds.map((value) => ({ value, label: groundText(locale, value) })),
    },
    {
      kind: "checkboxes",
      name: "fourEyes",
      label: t("four-eyes"),
      options: (["refusal", "revocation"] as const).map((value) => ({
        value,
        label: t(`four-eyes-option.${value}`),
      })),
    },
  ];
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
