import { nationalityChoices } from "#lib/arrivals/nationality-code.ts";
import { DWELLINGS, OCCASIONS, STAY_PURPOSES } from "#lib/domain/arrival.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { addressFields } from "#lib/platform/forms/address-fields.ts";
import type { Field, Option } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** A part of the form under its own heading. */
export interface Section {
  readonly title: string;
  readonly fields: readonly Field[];
}

interface Wishes {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly properties: readonly { readonly id: string; readonly name: string }[];
}

/** The parts of the form but the children, in the reader's language. */
export function noticeSections({ locale, policy, properties }: Wishes): readonly Section[] {
  const t = translator(locale, "arrivals");
  const common = translator(locale, "common");
  const rules = translator(locale, "rules");
  const optional = (field: string) => common("optional", { label: t(`field.${field}`) });
  const parts = { day: common("day"), month: common("month"), year: common("year") };
  const choices = (group: string, options: readonly string[]): Option[] =>
    options.map((value) => ({ value, label: t(`${group}.${value}`) }));
  const choose: Option = { value: "", label: common("choose") };
  const date = (name: string, label: string): Field => ({ kind: "date", name, label, parts });
  const number = (name: string, label: string): Field => ({
    kind: "text",
    name,
    label,
    width: 20,
    maxLength: 40,
    spellCheck: false,
    mono: true,
  });
  const property: readonly Field[] =
    properties.length === 0
      ? []
      : [
          {
            kind: "select",
            name: "property",
            label: t("field.property"),
            hint: t("property-hint"),
            options: [
              { value: "", label: t("property-none") },
              ...properties.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
        ];
  return [
    {
      title: t("section.guest"),
      fields: [
        { kind: "text", name: "surname", label: t("field.surname"), maxLength: 100, spellCheck: false },
        {
          kind: "text",
          name: "givenNames",
          label: optional("givenNames"),
          hint: t("given-names-hint"),
          maxLength: 100,
          spellCheck: false,
        },
        {
          kind: "radios",
          name: "sex",
          label: t("field.sex"),
          inline: true,
          options: ["F", "M", "X"].map((value) => ({ value, label: rules(`sex.${value}`) })),
        },
        date("birthDate", t("field.birthDate")),
        {
          kind: "select",
          name: "nationality",
          label: t("field.nationality"),
          options: [choose, ...nationalityChoices(policy, locale)],
        },
        number("passportNumber", t("field.passportNumber")),
        date("passportIssuedOn", optional("passportIssuedOn")),
        date("passportExpiresOn", optional("passportExpiresOn")),
        number("visaNumber", optional("visaNumber")),
      ],
    },
    {
      title: t("section.stay"),
      fields: [
        {
          kind: "radios",
          name: "occasion",
          label: t("field.occasion"),
          options: choices("occasion", OCCASIONS),
        },
        date("arrivalOn", t("field.arrivalOn")),
        {
          kind: "text",
          name: "borderPoint",
          label: t("field.borderPoint"),
          hint: t("border-point-hint"),
          maxLength: 100,
        },
        date("stayFrom", optional("stayFrom")),
        date("stayUntil", optional("stayUntil")),
        {
          kind: "select",
          name: "purpose",
          label: t("field.purpose"),
          options: [choose, ...choices("purpose", STAY_PURPOSES)],
        },
      ],
    },
    {
      title: t("section.address"),
      fields: [
        ...property,
        {
          kind: "select",
          name: "dwelling",
          label: t("field.dwelling"),
          options: [choose, ...choices("dwelling", DWELLINGS)],
        },
        ...addressFields(locale),
      ],
    },
  ];
}

/** The fields of one child. */
export function childFields(locale: Locale, index: number): readonly Field[] {
  const t = translator(locale, "arrivals");
  const common = translator(locale, "common");
  const label = (field: string) => t("child", { number: index + 1, field: t(`field.${field}`) });
  const name = (field: string) => `child-${index}-${field}`;
  return [
    { kind: "text", name: name("surname"), label: label("surname"), maxLength: 100, spellCheck: false },
    {
      kind: "text",
      name: name("givenNames"),
      label: common("optional", { label: label("givenNames") }),
      maxLength: 100,
      spellCheck: false,
    },
    {
      kind: "date",
      name: name("birthDate"),
      label: label("birthDate"),
      parts: { day: common("day"), month: common("month"), year: common("year") },
    },
    {
      kind: "text",
      name: name("passportNumber"),
      label: common("optional", { label: label("passportNumber") }),
      width: 20,
      maxLength: 40,
      spellCheck: false,
      mono: true,
    },
  ];
}
