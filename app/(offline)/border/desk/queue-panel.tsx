import { WarningText } from "#components/ui/warning-text.tsx";
import type { QueuedRecord } from "#lib/border/desk/desk-record.ts";
import { conflictsOf, waitingOf } from "#lib/border/desk/send-waiting.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { type Translator, type TranslatorOf, textOr } from "#lib/platform/i18n/translate.ts";
import type { BorderDeskTexts } from "./desk-texts.ts";
import type { Queue } from "./use-queue.ts";

interface Props extends Queue {
  readonly t: Translator<"desk">;
  /** Names of the kinds of record. */
  readonly border: TranslatorOf<BorderDeskTexts["border"]>;
  readonly warning: string;
}

/** Records waiting for the network, and the results of the others: conflicts are listed until they are acknowledged. */
export function QueuePanel({ t, border, warning, queue, officer, problem, acknowledge }: Props) {
  const waiting = waitingOf(queue);
  const foreign = waiting.filter(({ record }) => record.officerId !== officer).length;
  const conflicts = conflictsOf(queue);
  const line = ({ record }: QueuedRecord) =>
    [
      border(`kind.${record.kind}`),
      record.holder,
      record.airport,
      formatInstant(t.locale, new Date(record.at)),
    ].join(", ");
  return (
    <>
      {conflicts.length > 0 && (
        <section aria-labelledby="conflicts">
          <h2 className="govuk-heading-m" id="conflicts">
            {t("conflicts.title")}
          </h2>
          {conflicts.map((conflict) => (
            <div className="govuk-inset-text" key={conflict.order} data-conflict={conflict.outcome?.kind}>
              <strong>{line(conflict)}</strong>
              {conflict.outcome && <p className="govuk-body">{t(`conflicts.${conflict.outcome.kind}`)}</p>}
              <ul className="govuk-list govuk-list--bullet">
                {reasonsOf(conflict).map((reason) => (
                  <li key={reason}>{textOr(t, `reason.${reason}`, reason)}</li>
                ))}
              </ul>
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => void acknowledge(conflict.order)}
              >
                {t("conflicts.acknowledge")}
              </button>
            </div>
          ))}
        </section>
      )}
      <section aria-labelledby="waiting">
        <h2 className="govuk-heading-m" id="waiting">
          {t("waiting.title")}
        </h2>
        <p className="govuk-body" role="status" data-waiting={waiting.length}>
          {t("waiting.count", { count: waiting.length })} {t(`network.${problem ?? "reached"}`)}
        </p>
        {foreign > 0 && <WarningText label={warning}>{t("waiting.foreign", { count: foreign })}</WarningText>}
        {waiting.length > 0 && (
          <ol className="govuk-list govuk-list--number">
            {waiting.map((queued) => (
              <li key={queued.order}>{line(queued)}</li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

const reasonsOf = ({ outcome }: QueuedRecord): readonly string[] =>
  outcome?.kind === "recorded" ? outcome.conflicts : (outcome?.reasons ?? []);
