"use server";

import { openCheckout } from "#lib/payments/open-checkout.ts";
import { postAction } from "#lib/web/action.ts";

/** Redirects to the provider's page or, if there is nothing to pay, back to the page that says why. */
export const payAction = postAction({
  right: "application:own",
  run: ({ actor, form }) => openCheckout(actor, form.text("application")),
  done: (checkout, { form }) => {
    if (checkout.ok) return checkout.value.url;
    const page = `/applications/${form.text("application")}/pay`;
    return checkout.problem.kind === "unavailable" ? `${page}?problem=unavailable` : page;
  },
});
