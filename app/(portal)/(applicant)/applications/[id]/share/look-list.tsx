import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { Look } from "#lib/visas/share/list-shares.ts";

/** The looks of a code: the name that each third party gave, and the time. */
export function LookList({ looks, locale }: { readonly looks: readonly Look[]; readonly locale: Locale }) {
  const t = translator(locale, "share");
  if (looks.length === 0) return t("looks.none");
  return (
    <ul className="govuk-list">
      {looks.map(({ id, organisation, at }) => (
        <li key={id}>
          <bdi>{organisation}</bdi>
          <br />
          {formatInstant(locale, at)}
        </li>
      ))}
    </ul>
  );
}
