import { NOTICE_LISTS, type NoticeList } from "#lib/arrivals/list-filter.ts";
import { maxCounted } from "#lib/arrivals/list-notices.ts";
import type { Translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly current: NoticeList;
  readonly counts: Readonly<Record<Exclude<NoticeList, "all">, number>>;
}

/** The lists with their lengths. */
export function ListTabs({ t, current, counts }: Props) {
  const counted = (list: NoticeList): string => {
    if (list === "all") return "";
    const count = counts[list];
    return count > maxCounted
      ? ` (${t("counted-more", { count: maxCounted })})`
      : ` (${t("counted", { count })})`;
  };
  return (
    <nav className="portal-tabs" aria-label={t("lists")}>
      <ul className="portal-nav">
        {NOTICE_LISTS.map((list) => (
          <li key={list}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={`/host/arrivals?list=${list}`}
              aria-current={list === current ? "page" : undefined}
            >
              {t(`list.${list}`)}
              {counted(list)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
