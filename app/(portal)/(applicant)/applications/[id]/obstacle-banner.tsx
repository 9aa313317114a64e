import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import type { QuestionContext } from "#lib/applications/questionnaire/context.ts";
import type { Obstacle } from "#lib/applications/questionnaire/obstacle.ts";
import { obstacleText } from "#lib/applications/questionnaire/obstacle-text.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly obstacles: readonly Obstacle[];
  readonly context: QuestionContext;
  readonly locale: Locale;
}

/** The objections of the rules with their reasons and remedies. Not errors, because the answer is saved. */
export function ObstacleBanner({ obstacles, context, locale }: Props) {
  if (obstacles.length === 0) return null;
  const t = translator(locale, "questions");
  const reader = { policy: context.policy, locale, hostName: context.invitation.hostName };
  const texts = obstacles.map(({ cause }) => obstacleText(cause, reader));
  const blocks = obstacles.some((obstacle) => obstacle.blocks);
  return (
    <NotificationBanner title={translator(locale, "common")("important")}>
      <p className="govuk-notification-banner__heading">{t(blocks ? "obstacle-title" : "note-title")}</p>
      {texts.map(({ why }) => (
        <p className="govuk-body" key={why}>
          {why}
        </p>
      ))}
      {blocks &&
        [...new Set(texts.map(({ advice }) => advice))].map((advice) => (
          <p className="govuk-body" key={advice}>
            {advice}
          </p>
        ))}
    </NotificationBanner>
  );
}
