import type { ArrivalActor } from "#lib/arrivals/arrival-actor.ts";
import type { Notice, TypedNotice } from "#lib/arrivals/fields.ts";
import { childrenIn, typedNotice } from "#lib/arrivals/notice-form.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import { readNotice } from "#lib/arrivals/read-notice.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { FieldProblem } from "#lib/platform/forms/fields.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { failed } from "#lib/web/form-action.ts";
import { deadlineText } from "./deadline-text.ts";
import { fillFromEarlier, fillFromPassport, fillFromVisa } from "./fill-form.ts";
import type { NoticeState } from "./notice-state.ts";

interface Post {
  readonly notifier: ArrivalActor;
  readonly locale: Locale;
  readonly data: FormData;
}

/** What a pressed button asks for besides sending; undefined when the form is to be sent. */
export function otherIntent({ data }: Post): NoticeState | undefined {
  switch (formReader(data).text("intent")) {
    case "deadline":
      return failed(data, []);
    case "child":
      return {
        values: { ...failed(data, []).values, children: String(childrenIn(formReader(data)) + 1) },
        errors: [],
      };
    default:
      return undefined;
  }
}

/** The same, or the form filled in from elsewhere, where it has buttons for that. */
export async function otherOrFilled(post: Post): Promise<NoticeState | undefined> {
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

/** The form comes back with the deadline of the date that stands in it. */
export async function withDeadline(state: NoticeState, { locale, data }: Post): Promise<NoticeState> {
  const today = todayInAlmaty();
  const [policy, days] = await Promise.all([policyOn(today), calendar()]);
  return {
    ...state,
    deadline: deadlineText({ locale, policy, days, today }, formReader(data).dateText("arrivalOn")),
  };
}

/** The notice of a post: at a property its address holds where none was typed. */
export async function postedNotice({
  notifier,
  data,
}: Post): Promise<Result<Notice & { propertyId: string | null }, readonly FieldProblem[]>> {
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
