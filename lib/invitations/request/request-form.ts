import { REGIONS } from "#lib/domain/address.ts";
import type { Policy, Purpose } from "#lib/domain/policy.ts";
import {
  dateFields,
  optionalFields,
  REQUEST_FIELDS,
  type RequestField,
  type TypedRequest,
  typedRequest,
} from "#lib/invitations/request/fields.ts";
import {
  readCategory,
  readLocale,
  readPurpose,
  readRegion,
  readSex,
  readTerritory,
} from "#lib/invitations/request/read-choice.ts";
import type { Field, Option } from "#lib/platform/forms/field.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { threePartValues } from "#lib/platform/forms/three-part-date.ts";
import { allCountries } from "#lib/platform/i18n/country-name.ts";
import { type Locale, languages, locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { readDate } from "#lib/platform/tables/read-date.ts";

/** The fields of one request, in the reader's language; a host sees its own purposes only. */
export function requestFields(
  locale: Locale,
  policy: Policy,
  purposes: readonly Purpose[],
): readonly Field[] {
  const t = translator(locale, "invitations");
  const [common, rules, address] = [
    translator(locale, "common"),
    translator(locale, "rules"),
    translator(locale, "address"),
  ];
  const choose: Option = { value: "", label: common("choose") };
  const options: Readonly<Partial<Record<RequestField, readonly Option[]>>> = {
    sex: (["F", "M", "X"] as const).map((value) => ({ value, label: rules(`sex.${value}`) })),
    territory: [choose, ...allCountries(locale).map(({ code, name }) => ({ value: code, label: name }))],
    purpose: purposes.map((value) => ({ value, label: rules(`purpose.${value}`) })),
    category: [
      choose,
      ...purposes
        .flatMap((purpose) => policy.purposes[purpose].categories)
        .map(({ code }) => ({ value: code, label: `${code}: ${rules(`category.${code}`)}` })),
    ],
    region: [choose, ...REGIONS.map((value) => ({ value, label: address(`region.${value}`) }))],
    "guest-locale": locales.map((value) => ({ value, label: languages[value].name })),
  };
  const one = (name: RequestField): Field => {
    const label = t(`field.${name}.label`);
    const isOptional = optionalFields.includes(name) && !["guest-email", "guest-locale"].includes(name);
    const texts = {
      name,
      label: isOptional ? common("optional", { label }) : label,
      ...(t.has(`field.${name}.hint`) ? { hint: t(`field.${name}.hint`) } : {}),
    };
    if (dateFields.some((field) => field === name)) {
      return {
        ...texts,
        kind: "date",
        parts: { day: common("day"), month: common("month"), year: common("year") },
      };
    }
    const choices = options[name];
    if (choices) {
      return ["sex", "purpose", "guest-locale"].includes(name)
        ? { ...texts, kind: "radios", options: choices, ...(name === "purpose" ? {} : { inline: true }) }
        : { ...texts, kind: "select", options: choices };
    }
    if (name === "stay-days") return { ...texts, kind: "number", width: 3 };
    if (name === "guest-email") return { ...texts, kind: "email" };
    if (name === "kato") return { ...texts, kind: "text", inputMode: "numeric", width: 10 };
    return {
      ...texts,
      kind: "text",
      spellCheck: false,
      ...(name === "passport-number" ? { width: 20 } : {}),
    };
  };
  const notify: Field = {
    kind: "checkboxes",
    name: "notify",
    label: t("form.notify"),
    options: [{ value: "yes", label: t("form.notify-yes") }],
  };
  return REQUEST_FIELDS.flatMap((name) => (name === "guest-email" ? [notify, one(name)] : [one(name)]));
}

/** What a post says of a request; without the wish for a mail, the guest's address does not count. */
export function typedFrom(data: FormData): TypedRequest {
  const form = formReader(data);
  const isDate = (field: RequestField) => dateFields.some((name) => name === field);
  const wishesMail = form.flag("notify");
  return typedRequest(
    Object.fromEntries(
      REQUEST_FIELDS.map((field) => {
        if (field.startsWith("guest-") && !wishesMail) return [field, ""];
        return [field, isDate(field) ? form.dateText(field) : form.text(field)];
      }),
    ),
  );
}

/** What the fields show for a known request, also for one that was typed into a table. */
export function valuesOf(policy: Policy, typed: TypedRequest): FormValues {
  const dates = dateFields.flatMap((field): [string, string][] => {
    const date = readDate(typed[field]);
    if (date !== undefined) return Object.entries(threePartValues(field, date));
    // A date of a table that is none is shown as it was typed.
    const [day = "", month = "", year = ""] = typed[field].split(/[-./\s]+/);
    return [
      [`${field}-day`, day.slice(0, 10)],
      [`${field}-month`, month],
      [`${field}-year`, year],
    ];
  });
  return {
    ...typed,
    ...Object.fromEntries(dates),
    sex: readSex(typed.sex) ?? "",
    territory: readTerritory(policy, typed.territory)?.code ?? "",
    purpose: readPurpose(typed.purpose) ?? "",
    category: readCategory(typed.category),
    region: readRegion(typed.region) ?? "",
    "guest-locale": readLocale(typed["guest-locale"]) ?? "",
    ...(typed["guest-email"] ? { notify: ["yes"] } : {}),
  };
}
