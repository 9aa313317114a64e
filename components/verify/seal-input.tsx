import { type ChangeEvent, useState } from "react";
import type { BarcodeReader } from "#components/scan/barcode-reader.ts";
import { Camera } from "#components/scan/camera.tsx";
import type { CameraProblem } from "#components/scan/open-camera.ts";
import { readPicture } from "#components/scan/read-picture.ts";
import type { Translator } from "#lib/platform/i18n/translate.ts";
import type { ReadProblem } from "#lib/visas/verify/document-reading.ts";
import { couldBeSeal, isLikelySeal, likelySeals } from "#lib/visas/verify/likely-seals.ts";

interface Props {
  readonly t: Translator<"scan">;
  readonly read: BarcodeReader;
  /**
   * Whether the camera stays on from one visa to the next, so that an officer with a queue presses one button for each.
   */
  readonly isFilming: boolean;
  readonly onFilming: (isFilming: boolean) => void;
  /** Called with the bytes of a barcode that could be a seal, or with the reason why the picture has none. */
  readonly onRead: (bytes: Uint8Array | undefined, problem?: ReadProblem) => void;
}

/** Reads the bytes of a seal from the camera or from a picture. */
export function SealInput({ t, read, isFilming, onFilming, onRead }: Props) {
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<CameraProblem>();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setReading(true);
    const found = await readPicture(file, read, isLikelySeal);
    setReading(false);
    if (!found.ok) return onRead(undefined, found.problem);
    const [seal] = likelySeals(found.value);
    onRead(seal, seal ? undefined : found.value.length > 0 ? "other-barcode" : "no-seal");
  };
  if (isFilming) {
    return (
      <>
        <p className="govuk-body">{t("aim")}</p>
        <Camera
          read={read}
          isWanted={couldBeSeal}
          label={t("video")}
          onCode={({ bytes }) => onRead(bytes)}
          onProblem={(found) => {
            setProblem(found);
            onFilming(false);
          }}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => onFilming(false)}
        >
          {t("stop")}
        </button>
      </>
    );
  }
  return (
    <>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {t(`problem.${problem}`)}
        </p>
      )}
      <button
        type="button"
        className="govuk-button"
        onClick={() => {
          setProblem(undefined);
          onFilming(true);
        }}
      >
        {t("start")}
      </button>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="picture">
          {t("picture")}
        </label>
        <div className="govuk-hint" id="picture-hint">
          {t("picture-hint")}
        </div>
        <input
          className="govuk-file-upload"
          type="file"
          id="picture"
          aria-describedby="picture-hint"
          accept="image/jpeg,image/png"
          onChange={(event) => void choose(event)}
        />
        <p className="govuk-body" role="status">
          {isReading && t("reading")}
        </p>
      </div>
    </>
  );
}
