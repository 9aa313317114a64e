import type { ReactNode } from "react";
import type { FieldError } from "#components/form/form-state.ts";
import { formTexts } from "#components/ui/form-texts.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import { mostChildren, type TypedNotice } from "#lib/arrivals/typed-notice.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { deadlineText, deadlineTexts } from "./deadline-text.ts";
import { fillings } from "./fillings.ts";
import { childFields, noticeSections } from "./notice-fields.ts";
import { NoticeForm } from "./notice-form.tsx";
import type { NoticeState } from "./notice-state.ts";
import { formValues } from "./notice-values.ts";
import { requireNotifier } from "./notifier.ts";

interface Props {
  readonly action: (state: NoticeState, data: FormData) => Promise<NoticeState>;
  readonly typed: Partial<TypedNotice>;
  readonly propertyId: string | null;
  readonly title: string;
  readonly submit: string;
  /** A new notice may be filled in from a passport, a visa or an earlier guest; an amended one keeps its guest. */
  readonly fills: boolean;
  readonly hidden?: Readonly<Record<string, string>>;
  /** What is wrong already when the form is opened. */
  readonly errors?: readonly FieldError[];
  readonly children: ReactNode;
}

/** The form of a notice with all that it needs in the reader's language. */
export async function NoticePageForm({
  action,
  typed,
  propertyId,
  title,
  submit,
  fills,
  hidden = {},
  errors = [],
  children,
}: Props) {
  const { notifier, locale } = await requireNotifier();
  const today = todayInAlmaty();
  const [policy, days, properties] = await Promise.all([
    policyOn(today),
    calendar(),
    ownProperties(notifier),
  ]);
  const t = translator(locale, "arrivals");
  const circumstances = { locale, policy, days, today };
  return (
    <NoticeForm
      action={action}
      initial={{
        values: { ...formValues(typed), property: propertyId ?? "" },
        errors,
        deadline: deadlineText(circumstances, typed.arrivalOn ?? ""),
      }}
      sections={noticeSections({ locale, policy, properties })}
      fillings={fills ? fillings(locale) : []}
      deadlines={deadlineTexts(circumstances)}
      childRows={Array.from({ length: mostChildren }, (_, index) => childFields(locale, index))}
      hidden={hidden}
      heading={children}
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
