import type { ReactNode } from "react";
import { formTexts } from "#components/form/form-texts.ts";
import { RestoredBanner } from "#components/form/restored-banner.tsx";
import type { ArrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { deadlineText, deadlineTexts } from "#lib/arrivals/deadline-text.ts";
import { maxChildren, type TypedNotice } from "#lib/arrivals/fields.ts";
import { fillings } from "#lib/arrivals/fillings.ts";
import type { NoticeDetails } from "#lib/arrivals/find-notice.ts";
import { childInputs, formValues, noticeSections } from "#lib/arrivals/notice-form.ts";
import type { NoticeState } from "#lib/arrivals/notice-post.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { Section } from "#lib/platform/forms/field.ts";
import type { FieldError, FormValues } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { NoticeForm } from "./notice-form.tsx";

interface Props {
  readonly action: (state: NoticeState, data: FormData) => Promise<NoticeState>;
  readonly locale: Locale;
  /** The author of the notice, whose properties can be chosen. */
  readonly notifier: ArrivalActor;
  readonly typed: Partial<TypedNotice>;
  readonly propertyId: string | null;
  /** The property of an amended notice: it may be kept even if it has been closed. */
  readonly current?: { readonly id: string; readonly name: string } | undefined;
  readonly title: string;
  readonly submit: string;
  /** A new notice may be filled in from a passport, a visa or an earlier guest; an amended one keeps its guest. */
  readonly fills: boolean;
  /** The values typed before the reader had to sign in again. */
  readonly retyped: FormValues | undefined;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Errors that are shown as soon as the form is opened. */
  readonly errors?: readonly FieldError[];
  /** Sections that follow the notice. */
  readonly more?: readonly Section[];
  readonly children: ReactNode;
}

/** The form of a notice, with its texts and choices in the reader's language. */
export async function NoticePageForm({
  action,
  locale,
  notifier,
  typed,
  propertyId,
  current,
  title,
  submit,
  fills,
  retyped,
  hidden = {},
  errors = [],
  more = [],
  children,
}: Props) {
  const today = todayInAlmaty();
  const [policy, days, open] = await Promise.all([policyOn(today), calendar(), ownProperties(notifier)]);
  const t = translator(locale, "arrivals");
  const properties = current && !open.some(({ id }) => id === current.id) ? [...open, current] : open;
  const circumstances = { locale, policy, days, today };
  return (
    <NoticeForm
      action={action}
      initial={{
        values: { ...formValues(typed), property: propertyId ?? "", ...retyped },
        errors,
        deadline: deadlineText(circumstances, typed.arrivalOn ?? ""),
      }}
      sections={noticeSections({ locale, policy, properties })}
      more={more}
      fillings={fills ? fillings(locale) : []}
      deadlines={deadlineTexts(circumstances)}
      childRows={Array.from({ length: maxChildren }, (_, index) => childInputs(locale, policy, index))}
      hidden={hidden}
      heading={
        <>
          {retyped && <RestoredBanner locale={locale} />}
          {children}
        </>
      }
      texts={{
        ...formTexts(locale, title, submit),
        fillSubmit: t("fill.submit"),
        filled: t("fill.done"),
        deadlineUpdate: t("deadline.update"),
        childrenTitle: t("section.children"),
        childrenHint: t("section.children-hint"),
        childMore: t("child-more"),
      }}
    />
  );
}

/** The property of a notice, or undefined when it has none. */
export const currentProperty = ({ propertyId, property }: Pick<NoticeDetails, "propertyId" | "property">) =>
  propertyId === null ? undefined : { id: propertyId, name: property ?? "" };
