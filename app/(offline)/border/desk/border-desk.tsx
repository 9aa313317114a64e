"use client";

import { useEffect, useMemo, useState } from "react";
import { barcodeReader } from "#components/scan/barcode-reader.ts";
import { WarningText } from "#components/ui/warning-text.tsx";
import { ListStatus } from "#components/verify/list-status.tsx";
import { SealInput } from "#components/verify/seal-input.tsx";
import { useLists } from "#components/verify/use-lists.ts";
import { VerdictPanel } from "#components/verify/verdict-panel.tsx";
import { postRecords } from "#lib/border/desk/ask-portal.ts";
import type { DeskRecord } from "#lib/border/desk/desk-record.ts";
import { isWholeDocument, type Look, type Read, readAtDesk } from "#lib/border/desk/read-at-desk.ts";
import { isConflict } from "#lib/border/desk/send-waiting.ts";
import { now } from "#lib/platform/clock.ts";
import type { Key } from "#lib/platform/i18n/messages.ts";
import { textOr, translate } from "#lib/platform/i18n/translate.ts";
import type { TrustAnchor } from "#lib/visas/trust/list-signer.ts";
import { verdictLabels } from "#lib/visas/verify/verdict-labels.ts";
import { AirportChoice } from "./airport-choice.tsx";
import type { BorderDeskTexts } from "./desk-texts.ts";
import { DocumentField } from "./document-field.tsx";
import { PortalCard } from "./portal-card.tsx";
import { QueuePanel } from "./queue-panel.tsx";
import { type ChosenRecord, RecordButtons } from "./record-buttons.tsx";
import { SignOut } from "./sign-out.tsx";
import { useQueue } from "./use-queue.ts";

interface Props {
  readonly texts: BorderDeskTexts;
  readonly anchors: readonly TrustAnchor[];
  /** Address of the barcode reader's WebAssembly. */
  readonly program: string;
  readonly airports: readonly { readonly code: string; readonly name: string }[];
}

const airportKey = "desk-airport";

/**
 * The desk: read a seal, a number or lines; see the portal's data or, without it, the seal's; admit, refuse or record
 * an exit. A record is sent to the portal immediately or, if it cannot be reached, stored in this browser's queue.
 */
export function BorderDesk({ texts, anchors, program, airports }: Props) {
  const t = useMemo(() => translate(texts.locale, texts.desk), [texts]);
  const border = useMemo(() => translate(texts.locale, texts.border), [texts]);
  const scan = useMemo(() => translate(texts.locale, texts.scan), [texts]);
  const verdictText = useMemo(() => translate(texts.locale, texts.verdict), [texts]);
  const read = useMemo(() => barcodeReader(program), [program]);
  const [isRunning, setRunning] = useState(false);
  const [airport, setAirport] = useState("");
  const [look, setLook] = useState<Look>();
  const [said, setSaid] = useState<{ readonly key: Key<"desk">; readonly reasons: readonly string[] }>();
  const [isFilming, setFilming] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const kept = useLists(anchors);
  const queue = useQueue();
  useEffect(() => {
    const known = localStorage.getItem(airportKey);
    setAirport(airports.find(({ code }) => code === known)?.code ?? "");
    setRunning(true);
  }, [airports]);
  if (!isRunning) return null;
  if (!window.isSecureContext) return <p className="govuk-inset-text">{scan("insecure")}</p>;
  if (airport === "") {
    const choose = (code: string) => {
      localStorage.setItem(airportKey, code);
      setAirport(code);
    };
    return <AirportChoice t={t} airports={airports} onChosen={choose} />;
  }

  const see = async (found: Read) => {
    setBusy(true);
    setSaid(undefined);
    const seen = await readAtDesk(found, {
      airport,
      locale: texts.locale,
      lists: kept.lists ?? undefined,
      verdictText,
      queue: queue.queue,
    });
    queue.noticed(seen.problem);
    setBusy(false);
    setLook(seen);
  };
  const next = () => setLook(undefined);
  // Otherwise the camera would read the same seal again.
  const isResting = isFilming && said !== undefined;
  const act = async ({ kind, remarks, ground }: ChosenRecord) => {
    if (look?.document === undefined || queue.officer === undefined || isBusy) return;
    setBusy(true);
    const record: DeskRecord = {
      id: crypto.randomUUID(),
      officerId: queue.officer,
      document: look.document,
      kind,
      airport,
      at: now().toISOString(),
      holder: look.known.holder,
      passportNumber: look.known.passportNumber,
      ...(remarks && { remarks }),
      ...(ground && { ground }),
    };
    // With the portal's own card, the portal decides: it may still refuse, as for the slower of two desks.
    const sent = look.card ? await postRecords([record], { happened: false, sentAt: now() }) : undefined;
    const outcome = sent?.ok ? sent.value[0] : undefined;
    if (outcome === undefined) await queue.keep(record);
    if (sent && !sent.ok) queue.noticed(sent.problem);
    setBusy(false);
    if (outcome && isConflict(outcome)) {
      setSaid({
        key: "stopped",
        reasons: outcome.kind === "refused" ? outcome.reasons : outcome.conflicts,
      });
      return;
    }
    setSaid({ key: outcome ? `done.${kind}` : "done.kept", reasons: [] });
    next();
    if (!look.card) await queue.send();
  };
  return (
    <>
      <p className="govuk-body">
        {t("airport.now", { airport: airports.find(({ code }) => code === airport)?.name ?? airport })}{" "}
        <button type="button" className="portal-link-button" onClick={() => setAirport("")}>
          {t("airport.change")}
        </button>
      </p>
      {queue.problem === "signed-out" && (
        <WarningText label={texts.warning}>
          {t("signed-out")}{" "}
          <a className="govuk-link" href="/sign-in?return=%2Fborder%2Fdesk">
            {t("sign-in")}
          </a>
        </WarningText>
      )}
      {said && (
        <div className="govuk-inset-text" role="alert" data-said={said.key}>
          {t(said.key)}
          {said.reasons.map((reason) => (
            <p className="govuk-body" key={reason}>
              {textOr(t, `reason.${reason}`, reason)}
            </p>
          ))}
        </div>
      )}
      <p className="govuk-visually-hidden" role="status">
        {isBusy && t("busy")}
      </p>
      {look ? (
        <>
          {look.card && <PortalCard t={t} card={look.card} warning={texts.warning} />}
          {look.verdict && (
            <VerdictPanel view={look.verdict} labels={verdictLabels(verdictText)} heading="h2" />
          )}
          {look.notes.map((note) => (
            <WarningText key={note} label={texts.warning}>
              {t(note)}
            </WarningText>
          ))}
          {look.kinds.length > 0 && queue.officer !== undefined && (
            <RecordButtons t={border} kinds={look.kinds} onRecord={(done) => void act(done)} />
          )}
          {queue.officer === undefined && <p className="govuk-body">{t("never-signed-in")}</p>}
          <button type="button" className="govuk-button govuk-button--secondary" onClick={next}>
            {t("next")}
          </button>
        </>
      ) : isResting ? (
        <button type="button" className="govuk-button" onClick={() => setSaid(undefined)}>
          {t("next")}
        </button>
      ) : (
        <div className="portal-columns">
          <section>
            <SealInput
              t={scan}
              read={read}
              isFilming={isFilming}
              onFilming={setFilming}
              onRead={(seal, problem) => void see({ seal, problem })}
            />
          </section>
          <section>
            <DocumentField t={t} isWhole={isWholeDocument} onTyped={(typed) => void see({ typed })} />
          </section>
        </div>
      )}
      {queue.isRead && <QueuePanel {...queue} t={t} border={border} warning={texts.warning} />}
      <ListStatus {...kept} t={scan} warning={texts.warning} />
      <p className="govuk-body">
        <a className="govuk-link" href="/border">
          {t("online")}
        </a>
      </p>
      <SignOut text={t("sign-out")} warning={t("sign-out-warning")} />
    </>
  );
}
