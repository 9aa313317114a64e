import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";

/** The parts of a request that are sent to the public rules; no personal data. */
export interface TypedForAdvice {
  readonly purpose: string;
  readonly territory: string;
  readonly passportExpiry: PlainDate | undefined;
  readonly firstDay: PlainDate | undefined;
  readonly lastDay: PlainDate | undefined;
}

export interface Advice {
  readonly kind: "window" | "territory" | "passport" | "good";
  readonly date?: PlainDate;
}

/** The values typed so far; a date is included once it is complete. */
export function typedIn(data: FormData, purposes: readonly string[]): TypedForAdvice {
  const form = formReader(data);
  const text = (name: string): string => form.text(name).trim();
  const date = (name: string): PlainDate | undefined => {
    const read = form.date(name);
    return read.ok ? read.value : undefined;
  };
  return {
    purpose: text("purpose") || (purposes.length === 1 ? (purposes[0] ?? "") : ""),
    territory: text("territory"),
    passportExpiry: date("passport-expiry"),
    firstDay: date("first-day"),
    lastDay: date("last-day"),
  };
}

/** The rules' answers from `/api/v1`; questions that cannot be asked or answered yet are skipped (R2, R4, R7.3). */
export async function adviceOn(
  typed: TypedForAdvice,
  bounds: { readonly from: string; readonly to: string } | undefined,
  signal: AbortSignal,
): Promise<readonly Advice[]> {
  const { purpose, territory, firstDay } = typed;
  const isOutside = bounds && firstDay ? firstDay < bounds.from || firstDay > bounds.to : undefined;
  const [eligible, passport] = await Promise.all([
    purpose && territory ? answer("eligibility", { territory, purpose }, signal) : undefined,
    passportAnswer(typed, signal),
  ]);
  const found: Advice[] = [];
  if (isOutside) found.push({ kind: "window" });
  if (eligible?.eligible === false) found.push({ kind: "territory" });
  if (passport?.ok === false) {
    const date = plainDate(String(passport.earliestExpiry));
    if (date) found.push({ kind: "passport", date });
  }
  const isGood = isOutside === false && eligible?.eligible === true && passport?.ok === true;
  return isGood ? [{ kind: "good" }] : found;
}

async function passportAnswer(
  { purpose, passportExpiry, firstDay, lastDay }: TypedForAdvice,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  if (!purpose || !passportExpiry || !firstDay || !lastDay) return undefined;
  const terms = await answer("visa-terms", { purpose, entry: firstDay }, signal);
  if (typeof terms?.validUntil !== "string") return undefined;
  const visaEnd = terms.validUntil < lastDay ? terms.validUntil : lastDay;
  return answer("passport-check", { expiry: passportExpiry, visaEnd }, signal);
}

type Answer = Readonly<Record<string, unknown>>;

/**
 * Asks the public rules one question; without an answer there is no advice, because sending checks everything anyway.
 */
async function answer(
  question: string,
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  try {
    const response = await fetch(`/api/v1/${question}?${new URLSearchParams(parameters)}`, { signal });
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
