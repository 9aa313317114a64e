import type { ArrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { earlierGuest } from "#lib/arrivals/earlier-guest.ts";
import { mrzPrefill } from "#lib/arrivals/mrz-prefill.ts";
import { formValues } from "#lib/arrivals/notice-form.ts";
import { type NoticePost, type NoticeState, otherIntent, withDeadline } from "#lib/arrivals/notice-post.ts";
import { visaPrefill } from "#lib/arrivals/visa-prefill.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { type FieldError, typedValues } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { clientAddress } from "#lib/web/request.ts";
import { mrzProblemText } from "./mrz-problem-text.ts";

/**
 * The answer to a button that does not send the form, including the ways to fill it in; undefined if the form is to be
 * sent.
 */
export async function otherOrFilled(post: NoticePost): Promise<NoticeState | undefined> {
  const other = await otherOf(post);
  return other && withDeadline(other, post);
}

async function otherOf(post: NoticePost): Promise<NoticeState | undefined> {
  const { notifier, locale, data } = post;
  switch (formReader(data).text("intent")) {
    case "fill-mrz":
      return fillFromPassport(locale, data);
    case "fill-visa":
      return fillFromVisa(locale, notifier, data);
    case "fill-earlier":
      return fillFromEarlier(locale, notifier, data);
    default:
      return otherIntent(post);
  }
}

/** The form filled in from the lines of a passport; lines with a wrong check digit fill in nothing. */
function fillFromPassport(locale: Locale, data: FormData): NoticeState {
  const read = mrzPrefill(formReader(data).text("mrz"), todayInAlmaty());
  if (!read.ok) {
    const errors = read.problem.map((one) => ({ field: "mrz", message: mrzProblemText(locale, one) }));
    return failed(data, errors);
  }
  return filled(data, read.value, { mrz: "" });
}

/** The form filled in from an e-visa; a wrong pair of numbers fills in nothing and discloses nothing. */
async function fillFromVisa(locale: Locale, notifier: ArrivalActor, data: FormData): Promise<NoticeState> {
  const form = formReader(data);
  const t = translator(locale, "arrivals");
  const found = await visaPrefill(notifier, {
    visaNumber: form.text("fill-visa-number"),
    passportNumber: form.text("fill-passport-number"),
    address: await clientAddress(),
  });
  if (!found.ok) {
    const { problem } = found;
    const message =
      problem.kind === "too-many"
        ? translator(locale, "common")("too-many-attempts", {
            minutes: Math.ceil(problem.retryAfterSeconds / 60),
          })
        : t("fill.visa-not-found");
    return failed(data, [{ field: "fill-visa-number", message }]);
  }
  return filled(data, found.value, { "fill-visa-number": "", "fill-passport-number": "" });
}

/** The form filled in from the host's own latest notice of a passport. */
async function fillFromEarlier(locale: Locale, notifier: ArrivalActor, data: FormData): Promise<NoticeState> {
  const field = "fill-earlier-passport";
  const found = await earlierGuest(notifier, formReader(data).text(field));
  if (found) return filled(data, found, { [field]: "" });
  return failed(data, [{ field, message: translator(locale, "arrivals")("fill.earlier-not-found") }]);
}

const failed = (data: FormData, errors: readonly FieldError[]): NoticeState => ({
  values: typedValues(data),
  errors,
});

/** Typed values are kept where the source has none. */
function filled(
  data: FormData,
  known: Parameters<typeof formValues>[0],
  emptied: Readonly<Record<string, string>>,
): NoticeState {
  const { children: _, ...values } = formValues(known);
  return { values: { ...typedValues(data), ...values, ...emptied }, errors: [], filled: true };
}
