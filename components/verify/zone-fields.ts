import type { TextAreaField } from "#lib/platform/forms/field.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { Translator } from "#lib/platform/i18n/translate.ts";

/** Longest accepted zone in characters: two lines of 44 with the blanks and line ends that copying may add. */
export const maxZoneLength = 200;

/** The zones that a seal may be compared with. `t` gives the texts of the namespace `scan`. */
export const zoneFields = (t: Translator<"scan">): readonly TextAreaField[] => [
  { kind: "textarea", name: "visa-mrz", label: t("visa-mrz"), hint: t("visa-mrz-hint"), rows: 2, mono: true },
  {
    kind: "textarea",
    name: "passport-mrz",
    label: t("passport-mrz"),
    hint: t("passport-mrz-hint"),
    rows: 2,
    mono: true,
  },
];

/** The zone typed under the name, or undefined when it is empty. */
export function typedZone(form: FormReader, name: "visa-mrz" | "passport-mrz"): string | undefined {
  const zone = form.text(name);
  return zone.trim() === "" ? undefined : zone;
}
