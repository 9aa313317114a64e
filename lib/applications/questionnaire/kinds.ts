import countries from "i18n-iso-countries";
import { plainDigits } from "#lib/domain/typed-characters.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import {
  type ControlTexts,
  countryOptions,
  type Kind,
  type Report,
  text,
} from "#lib/platform/forms/kinds.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** A state, ISO 3166-1 alpha-2. */
export const country = () =>
  ({
    ...text({ max: 2 }),
    read: (typed: string, report: Report): string | undefined =>
      countries.isValid(typed) && typed.length === 2 ? typed : report("missing"),
    control: (texts: ControlTexts, locale: Locale): Field => ({
      ...texts,
      kind: "select",
      options: countryOptions(locale),
    }),
  }) satisfies Kind;

/** A code of one to three letters as printed in passports. */
export const passportCode = () =>
  ({
    ...text({ max: 3, control: { width: 3, autoComplete: "off", spellCheck: false } }),
    read: (typed: string, report: Report): string | undefined => {
      const code = typed.toUpperCase().replace(/[\s<]/g, "");
      return /^[A-Z]{1,3}$/.test(code) ? code : report("code-invalid");
    },
  }) satisfies Kind;

const dialled = text({ max: 40 });

/** A phone number anywhere, stored as typed: without the country code it cannot be dialled from Kazakhstan. */
export const dialledPhone = () =>
  ({
    ...dialled,
    read: (typed: string, report: Report): string => {
      const number = dialled.read(plainDigits(typed), report);
      if (!/^\+?[\d\s().-]{6,30}$/.test(number)) report("phone-invalid");
      return number;
    },
    control: (texts: ControlTexts): Field => ({ ...texts, kind: "tel", autoComplete: "tel" }),
  }) satisfies Kind;
