import { type FormEvent, useState } from "react";
import { checkRefusal, MAX_REMARK_LENGTH, REFUSAL_GROUNDS } from "#lib/domain/border.ts";
import type { BorderRecordKind } from "#lib/platform/db/types.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { TranslatorOf } from "#lib/platform/i18n/translate.ts";
import type { BorderDeskTexts } from "./desk-texts.ts";

export interface ChosenRecord {
  readonly kind: BorderRecordKind;
  readonly remarks: string;
  readonly ground?: string | undefined;
}

interface Props {
  readonly t: TranslatorOf<BorderDeskTexts["border"]>;
  readonly kinds: readonly BorderRecordKind[];
  readonly onRecord: (act: ChosenRecord) => void;
}

const labels = {
  ENTRY: "act.admit",
  EXIT: "act.exit",
  REFUSAL: "act.refuse",
} as const satisfies Readonly<Record<BorderRecordKind, string>>;

/** The possible records about the person at the desk; a refusal asks for its ground first. */
export function RecordButtons({ t, kinds, onRecord }: Props) {
  const [isRefusing, setRefusing] = useState(false);
  const [problem, setProblem] = useState("");
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = formReader(new FormData(event.currentTarget));
    const remarks = form.text("remarks").trim();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const kind = kinds.find((one) => one === submitter?.getAttribute("value"));
    if (kind === undefined) return;
    if (kind !== "REFUSAL") return onRecord({ kind, remarks });
    if (!isRefusing) return setRefusing(true);
    const checked = checkRefusal({ ground: form.text("ground"), remarks });
    if (checked.ok) return onRecord({ kind, ...checked.value });
    setProblem(checked.problem.map((found) => t(`refuse.${found.kind}`, { ...found })).join(". "));
  };
  const offered = isRefusing ? (["REFUSAL"] as const) : kinds;
  return (
    <form onSubmit={take}>
      {isRefusing && (
        <fieldset className="govuk-fieldset govuk-form-group">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{t("refuse.ground")}</legend>
          {problem && (
            <p className="govuk-error-message" role="alert">
              {problem}
            </p>
          )}
          <div className="govuk-radios govuk-radios--small">
            {REFUSAL_GROUNDS.map((ground) => (
              <div className="govuk-radios__item" key={ground}>
                <input
                  className="govuk-radios__input"
                  type="radio"
                  name="ground"
                  id={`ground-${ground}`}
                  value={ground}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={`ground-${ground}`}>
                  {t(`ground.${ground}`)}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="remarks">
          {t("act.remarks")}
        </label>
        <input className="govuk-input" id="remarks" name="remarks" maxLength={MAX_REMARK_LENGTH} />
      </div>
      <div className="govuk-button-group">
        {offered.map((kind, index) => (
          <button
            key={kind}
            type="submit"
            value={kind}
            className={`govuk-button${kind === "REFUSAL" ? " govuk-button--warning" : index > 0 ? " govuk-button--secondary" : ""}`}
          >
            {t(labels[kind])}
          </button>
        ))}
      </div>
    </form>
  );
}
