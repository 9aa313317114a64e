import { InsetText } from "#components/ui/inset-text.tsx";
import type { TaskItem } from "#components/ui/task-list.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The tasks to complete before the application can be submitted, with links. */
export function MissingTasks({
  tasks,
  locale,
}: {
  readonly tasks: readonly TaskItem[];
  readonly locale: Locale;
}) {
  if (tasks.length === 0) return null;
  const t = translator(locale, "application");
  return (
    <InsetText>
      <h2 className="govuk-heading-s">{t("check.missing.title")}</h2>
      <p className="govuk-body">{t("check.missing.text")}</p>
      <ul className="govuk-list govuk-list--bullet">
        {tasks.map(({ id, title, href, status }) => (
          <li key={id}>
            <a className="govuk-link" href={href?.includes("/questions/") ? `${href}?return=check` : href}>
              {title}
            </a>{" "}
            ({status})
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
