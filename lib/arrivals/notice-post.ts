import type { ArrivalActor } from "#lib/arrivals/arrival-actor.ts";
import type { Notice, TypedNotice } from "#lib/arrivals/fields.ts";
import { childrenIn, typedNotice } from "#lib/arrivals/notice-form.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import { readNotice } from "#lib/arrivals/read-notice.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { FieldProblem } from "#lib/platform/forms/fields.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { type FormState, typedValues } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { deadlineText } from "./deadline-text.ts";

/** The form's state with its own parts: the text about the deadline, and whether it was filled in from elsewhere. */
export interface NoticeState extends FormState {
  readonly deadline?: string | undefined;
  readonly filled?: boolean | undefined;
}

export interface NoticePost {
  readonly notifier: ArrivalActor;
  readonly locale: Locale;
  readonly data: FormData;
}

/** The answer to a button that does not send the form; undefined if the form is to be sent. */
export function otherIntent({ data }: Pick<NoticePost, "data">): NoticeState | undefined {
  switch (formReader(data).text("intent")) {
    case "deadline":
      return { values: typedValues(data), errors: [] };
    case "child":
      return {
        values: { ...typedValues(data), children: String(childrenIn(formReader(data)) + 1) },
        errors: [],
      };
    default:
      return undefined;
  }
}

/** The form again, with the deadline of its date. */
export const withDeadline = async (
  state: NoticeState,
  post: Omit<NoticePost, "notifier">,
): Promise<NoticeState> => ({
  ...state,
  ...(await deadlineBeside(post)),
});

/** The text about the deadline of the form's date. */
export async function deadlineBeside({
  locale,
  data,
}: Omit<NoticePost, "notifier">): Promise<Pick<NoticeState, "deadline">> {
  const today = todayInAlmaty();
  const [policy, days] = await Promise.all([policyOn(today), calendar()]);
  return { deadline: deadlineText({ locale, policy, days, today }, formReader(data).dateText("arrivalOn")) };
}

/** The notice of a post; at a property, the property's address is used if none was typed. */
export async function postedNotice({
  notifier,
  data,
}: Omit<NoticePost, "locale">): Promise<
  Result<Notice & { propertyId: string | null }, readonly FieldProblem[]>
> {
  const form = formReader(data);
  const propertyId = form.text("property") || null;
  const typed = typedNotice(form);
  const isEmpty = !["region", "locality", "street", "house"].some((field) => typed[field as "region"].trim());
  const property =
    propertyId && isEmpty ? (await ownProperties(notifier)).find(({ id }) => id === propertyId) : null;
  const whole: TypedNotice = property?.address ? { ...typed, ...property.address } : typed;
  const read = readNotice(await policyOn(todayInAlmaty()), whole);
  return read.ok ? ok({ ...read.value, propertyId }) : read;
}
