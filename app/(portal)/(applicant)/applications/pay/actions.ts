"use server";

import { notFound, redirect } from "next/navigation";
import { openFamilyCheckout } from "#lib/payments/open-checkout.ts";
import { maxTogether } from "#lib/payments/payable-together.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

const errors = {
  "not-payable": "not-due",
  "mixed-currencies": "mixed",
  "already-paid": "already-paid",
  pending: "pending",
  unavailable: "unavailable",
} as const;

/** Leads to the page on which the chosen applications are paid at once. */
export async function payTogetherAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("application:own");
  const t = translator(await currentLocale(), "fees");
  const ids = [...new Set(formReader(data).texts("applications"))].slice(0, maxTogether);
  const error = (key: string) => failed(data, [{ field: "applications", message: t(`family.error.${key}`) }]);
  if (ids.length === 0) return error("choose");
  const checkout = await openFamilyCheckout(actor, ids);
  if (checkout.ok) redirect(checkout.value.url);
  if (checkout.problem.kind === "not-found") notFound();
  return error(errors[checkout.problem.kind]);
}
