"use server";

import { organisationKind } from "#lib/domain/organisation.ts";
import { enterOnPaper, type PaperProblem } from "#lib/invitations/enter-on-paper.ts";
import { requestProblemText } from "#lib/invitations/request/problem-text.ts";
import { typedFrom } from "#lib/invitations/request/request-form.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { addressErrors, typedAddress } from "#lib/platform/forms/address-fields.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { formAction } from "#lib/web/action.ts";

/** Enters a request submitted on paper and shows it. */
export const paperAction = formAction({
  right: "invitation:decide",
  run: ({ actor, form, data }) =>
    enterOnPaper(
      actor,
      {
        idNumber: form.text("host-number"),
        kind: organisationKind(form.text("host-kind")),
        name: form.text("host-name"),
        phone: form.text("host-phone"),
        email: form.text("host-email"),
        address: typedAddress(data),
      },
      typedFrom(form),
    ),
  done: ({ invitationId }) => `/staff/invitations/${invitationId}`,
  problem: (problem, { locale }) => errorsOf(locale, problem),
});

async function errorsOf(locale: Locale, problem: PaperProblem): Promise<readonly FieldError[]> {
  const [t, rules] = [translator(locale, "invitations"), translator(locale, "rules")];
  const policy = await policyOn(todayInAlmaty());
  const { number } = problem;
  return [
    ...(number
      ? [
          {
            field: "host-number",
            message:
              number === "needs-BIN" || number === "needs-IIN"
                ? t("staff.needs-bin")
                : rules(`problem.${number}`),
          },
        ]
      : []),
    // An unknown number is reported first: it may belong to a registered host, for whom no more details are needed.
    ...(number
      ? []
      : problem.missing.map((field) => ({
          field: `host-${field}`,
          message: t("staff.host-missing", { label: t(`staff.host-${field}`) }),
        }))),
    ...(number ? [] : addressErrors(locale, problem.address)),
    ...problem.fields.map((found) => ({
      field: found.field,
      message: requestProblemText(locale, policy, found),
    })),
  ];
}
