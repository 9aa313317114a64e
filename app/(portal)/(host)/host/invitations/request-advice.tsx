"use client";

import { useEffect, useRef, useState } from "react";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Advice, adviceOn, typedIn } from "./advise-request.ts";

interface Props {
  readonly locale: Locale;
  /** The purposes of this kind of host; a single one is used when none is chosen. */
  readonly purposes: readonly string[];
  /** The first days possible for a request submitted today; undefined when the calendar has no data. */
  readonly window?: { readonly from: string; readonly to: string };
  /** By the kind of advice; `{date}` is replaced by its day. */
  readonly texts: Readonly<Record<Advice["kind"], string>>;
}

const quietMs = 700;

/** Shows the rules' answers while the form is filled in; only submitting decides. Shows nothing without a script. */
export function RequestAdvice({ locale, purposes, window: bounds, texts }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [advice, setAdvice] = useState<readonly Advice[]>([]);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    const ask = async () => {
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const found = await adviceOn(typedIn(new FormData(form), purposes), bounds, signal);
      if (!signal.aborted) setAdvice(found);
    };
    const typed = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void ask(), quietMs);
    };
    form.addEventListener("input", typed);
    return () => {
      clearTimeout(waiting);
      asking.abort();
      form.removeEventListener("input", typed);
    };
  }, [purposes, bounds]);
  return (
    <div ref={place} aria-live="polite">
      {advice.length > 0 && (
        <div className="govuk-inset-text">
          {advice.map(({ kind, date }) => (
            <p key={kind} className="govuk-body">
              {texts[kind].replace("{date}", date ? formatDate(locale, date) : "")}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
