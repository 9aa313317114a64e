"use client";

import { useEffect, useMemo, useState } from "react";
import { barcodeReader } from "#components/scan/barcode-reader.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { translate } from "#lib/platform/i18n/translate.ts";
import type { TrustAnchor } from "#lib/visas/trust/list-signer.ts";
import { checkSeal } from "#lib/visas/verify/check-seal.ts";
import type { ReadProblem } from "#lib/visas/verify/document-reading.ts";
import { verdictLabels } from "#lib/visas/verify/verdict-labels.ts";
import { type VerdictView, verdictView } from "#lib/visas/verify/verdict-view.ts";
import { Comparison } from "./comparison.tsx";
import { ListStatus } from "./list-status.tsx";
import type { SealCheckTexts } from "./seal-check-texts.ts";
import { SealInput } from "./seal-input.tsx";
import { useLists } from "./use-lists.ts";
import { VerdictPanel } from "./verdict-panel.tsx";
import { typedZone } from "./zone-fields.ts";

interface Props {
  readonly texts: SealCheckTexts;
  readonly anchors: readonly TrustAnchor[];
  /** Address of the barcode reader's WebAssembly. */
  readonly program: string;
}

/** The result of reading one document. It is kept in memory only, until the next document. */
type Reading = { readonly bytes: Uint8Array | undefined; readonly problem: ReadProblem | undefined };

/**
 * Checks seals in the browser with the stored lists: camera or picture, then the verdict, then the comparison with the
 * zones of visa and passport. Neither the picture nor anything read from it leaves the device or is kept.
 */
export function SealCheck({ texts, anchors, program }: Props) {
  const t = useMemo(() => translate(texts.locale, texts.scan), [texts]);
  const verdictText = useMemo(() => translate(texts.locale, texts.verdict), [texts]);
  const [isRunning, setRunning] = useState(false);
  const [reading, setReading] = useState<Reading>();
  const [view, setView] = useState<VerdictView>();
  const [isFilming, setFilming] = useState(false);
  const kept = useLists(anchors);
  const read = useMemo(() => barcodeReader(program), [program]);
  // Controls that need scripts are shown only once a script runs.
  useEffect(() => setRunning(true), []);
  if (!isRunning) return null;
  if (!window.isSecureContext) return <p className="govuk-inset-text">{t("insecure")}</p>;

  const { lists } = kept;
  const check = async (found: Reading, zones: FormData): Promise<void> => {
    if (!lists) return;
    const form = formReader(zones);
    const verdict = await checkSeal(found.bytes, lists, todayInAlmaty(), {
      visaMrz: typedZone(form, "visa-mrz"),
      passportMrz: typedZone(form, "passport-mrz"),
    });
    setReading(found);
    setView(verdictView({ ...verdict, unreadable: found.problem }, verdictText));
  };
  return (
    <>
      {view && reading ? (
        <>
          <VerdictPanel view={view} labels={verdictLabels(verdictText)} heading="h2" />
          {reading.bytes && <Comparison t={t} onCompare={(zones) => void check(reading, zones)} />}
          <button
            type="button"
            className="govuk-button"
            onClick={() => {
              setReading(undefined);
              setView(undefined);
            }}
          >
            {t("next")}
          </button>
        </>
      ) : (
        lists && (
          <SealInput
            t={t}
            read={read}
            isFilming={isFilming}
            onFilming={setFilming}
            onRead={(bytes, problem) => void check({ bytes, problem }, new FormData())}
          />
        )
      )}
      <ListStatus {...kept} t={t} warning={texts.warning} />
    </>
  );
}
