import { SummaryList } from "#components/ui/summary-list.tsx";
import { fourEyesOf, type Policy, PURPOSES } from "#lib/domain/policy.ts";
import { formatList, formatMoney } from "#lib/platform/i18n/format.ts";
import { type Locale, nameIn } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { groundText } from "#lib/policy/ground-text.ts";
import {
  type NumberField,
  SECTIONS,
  type Section,
  sectionNumbers,
  sectionValues,
} from "#lib/policy/proposal-sections.ts";
import { sectionTitle } from "./section-title.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  /** The version or the proposal's id, for the address of a list's CSV. */
  readonly source: string;
  /** The proposal's address while it may be changed. */
  readonly editAt?: string | undefined;
}

/** A version as text, section by section, with links to its lists. */
export function PolicyFacts({ locale, policy, source, editAt }: Props) {
  const t = translator(locale, "policy");
  const change = (path: string, hidden: string) =>
    editAt === undefined ? {} : { change: { href: `${editAt}/${path}`, text: t("edit"), hidden } };
  return (
    <SummaryList
      rows={[
        ...policy.lists.map(({ annex, rows }) => ({
          key: t("annex", { annex }),
          value: (
            <>
              {t("annex-size", { count: rows.flatMap(({ territories }) => territories).length })}{" "}
              <a className="govuk-link" href={`/staff/policy/annex.csv?of=${source}&annex=${annex}`}>
                {t("download")}
                <span className="govuk-visually-hidden"> {t("annex", { annex })}</span>
              </a>
            </>
          ),
          ...change(`lists/${annex}`, t("annex", { annex })),
        })),
        ...SECTIONS.map((section) => ({
          key: sectionTitle(locale, section),
          value: facts(locale, policy, section).map((line) => (
            <span key={line}>
              {line}
              <br />
            </span>
          )),
          ...change(`sections/${section}`, sectionTitle(locale, section)),
        })),
      ]}
    />
  );
}

function facts(locale: Locale, policy: Policy, section: Section): readonly string[] {
  const t = translator(locale, "policy");
  const values = sectionValues(policy, section);
  const line = (field: keyof Messages["policy"]["field"], value: string) =>
    `${t(`field.${field}`)}: ${value}`;
  const numbers = sectionNumbers[section].map((field: NumberField) => line(field, String(values[field])));
  const purpose = PURPOSES.find((one) => one === section);
  if (purpose) {
    const terms = policy.purposes[purpose];
    if (terms === undefined) return [t("not-offered")];
    const { fee, categories } = terms;
    const codes = formatList(
      locale,
      categories.map(({ code }) => code),
      "plain",
    );
    return [line("fee", formatMoney(locale, fee)), line("categories", codes), ...numbers];
  }
  if (section === "airports")
    return policy.airports.map(({ code, names }) => `${code} – ${nameIn(locale, names)}`);
  const yesNo = (value: boolean) => t(value ? "yes" : "no");
  if (section === "times")
    return [...numbers, line("arrivalDayCounts", yesNo(policy.notice.arrivalDayCounts))];
  if (section !== "decisions") return numbers;
  const { refusal, revocation } = fourEyesOf(policy);
  return [
    ...policy.refusalGrounds.map((ground) => groundText(locale, ground)),
    line("fourEyesRefusal", yesNo(refusal)),
    line("fourEyesRevocation", yesNo(revocation)),
  ];
}
