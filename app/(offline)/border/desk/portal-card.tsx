import { useEffect, useRef } from "react";
import { InsetText } from "#components/ui/inset-text.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import type { CardView } from "#lib/border/card-view.ts";
import type { Translator } from "#lib/platform/i18n/translate.ts";

interface Props {
  readonly t: Translator<"desk">;
  readonly card: CardView;
  readonly warning: string;
}

/** The portal's data about the visa: photo, status, obstacles, data, earlier records. */
export function PortalCard({ t, card, warning }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // Not the button, because a scanner that types one Enter too many must not admit anyone.
  useEffect(() => {
    if (card) box.current?.focus();
  }, [card]);
  return (
    <div ref={box} tabIndex={-1}>
      <div className="portal-desk-card">
        <img
          className="portal-picture"
          src={`/border/visas/${card.visaId}/photo`}
          alt={t("photo")}
          width={210}
          height={270}
        />
        <div>
          <h2 className="govuk-heading-l">
            {card.name} <Tag colour={card.statusColour}>{card.statusText}</Tag>
          </h2>
          <p className="govuk-body">{t("visa", { number: card.number })}</p>
          {card.differences && (
            <WarningText label={warning}>{t("differs", { fields: card.differences })}</WarningText>
          )}
          {card.watch.map((text) => (
            <WarningText key={text} label={warning}>
              {text}
            </WarningText>
          ))}
          {card.against && (
            <InsetText>
              <strong>{card.against.title}</strong>
              <ul className="govuk-list govuk-list--bullet">
                {card.against.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </InsetText>
          )}
        </div>
      </div>
      <SummaryList rows={card.rows} />
      {card.records.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {card.records.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
