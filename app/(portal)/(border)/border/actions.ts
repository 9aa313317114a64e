"use server";

import { identifyVisa } from "#lib/border/identify-visa.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { formAction } from "#lib/web/action.ts";
import { deskAirports, rememberAirport } from "./desk-airport.ts";

export const chooseAirportAction = formAction({
  right: "border:check",
  texts: "border",
  read: async ({ form, t }) => {
    const chosen = (await deskAirports()).find(({ code }) => code === form.text("airport"));
    return chosen === undefined ? problem({ airport: t("airport.missing") }) : ok(chosen.code);
  },
  run: async (_, code) => ok(await rememberAirport(code)),
  done: "/border",
});

/** Redirects by the visa's id, so that no address contains a number; of differences, it contains only the fields. */
export const lookUpAction = formAction({
  right: "border:check",
  texts: "border",
  read: ({ form, t }) => {
    const typed = form.text("document").slice(0, 400).trim();
    return typed === "" ? problem({ document: t("search.missing") }) : ok(typed);
  },
  run: async ({ actor, t }, typed) => {
    const found = await identifyVisa(actor, { typed });
    // A missing visa is an answer at the desk, not a page that does not exist.
    return found.ok ? found : problem({ document: t(`search.${found.problem.kind}`) });
  },
  done: ({ visaId, differences }) =>
    `/border/visas/${visaId}${differences.length > 0 ? `?differs=${differences.join(",")}` : ""}`,
  problem: (told) => told,
});
