"use server";

import { ok, problem } from "#lib/domain/result.ts";
import { openFamilyCheckout } from "#lib/payments/open-checkout.ts";
import { maxTogether } from "#lib/payments/payable-together.ts";
import { formAction } from "#lib/web/action.ts";

const errors = {
  "not-payable": "not-due",
  "mixed-currencies": "mixed",
  "already-paid": "already-paid",
  pending: "pending",
  unavailable: "unavailable",
} as const;

/** Redirects to the page on which the chosen applications are paid together. */
export const payTogetherAction = formAction({
  right: "application:own",
  texts: "fees",
  read: ({ form, t }) => {
    const ids = [...new Set(form.texts("applications"))].slice(0, maxTogether);
    return ids.length === 0 ? problem({ applications: t("family.error.choose") }) : ok(ids);
  },
  run: ({ actor }, ids) => openFamilyCheckout(actor, ids),
  done: ({ url }) => url,
  problem: ({ kind }, { t }) => ({ applications: t(`family.error.${errors[kind]}`) }),
});
