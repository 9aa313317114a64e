import { type FormEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { Translator } from "#lib/platform/i18n/translate.ts";

interface Props {
  readonly t: Translator<"desk">;
  /** Whether a text is a complete document, because a scanner that types ends each of its lines with Enter. */
  readonly isWhole: (typed: string) => boolean;
  readonly onTyped: (typed: string) => void;
}

/** The number or the lines of a document, typed by a person or by a scanner that works as a keyboard. */
export function DocumentField({ t, isWhole, onTyped }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // A scanner types into the element with the focus.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = formReader(new FormData(event.currentTarget)).text("document").trim();
    if (typed !== "") onTyped(typed);
  };
  const enter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || !isWhole(event.currentTarget.value)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <form ref={form} onSubmit={take}>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="document">
          {t("document")}
        </label>
        <div className="govuk-hint" id="document-hint">
          {t("document-hint")}
        </div>
        <textarea
          className="govuk-textarea portal-mono"
          id="document"
          name="document"
          aria-describedby="document-hint"
          rows={2}
          maxLength={400}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onKeyDown={enter}
          ref={field}
        />
      </div>
      <button type="submit" className="govuk-button govuk-button--secondary">
        {t("look-up")}
      </button>
    </form>
  );
}
