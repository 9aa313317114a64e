import { notFound, redirect } from "next/navigation";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { checkAtBorder } from "#lib/border/check-at-border.ts";
import { currentLocale, requireActor } from "#lib/web/request.ts";
import { deskAirport } from "../../desk-airport.ts";

/** A visa as passport control sees it at its airport; an officer who has chosen none is led to choose. */
export async function openCard(params: Promise<{ visa: string }>) {
  const actor = await requireActor(...rolesThatMay("border:check"));
  const [{ visa: visaId }, locale, airport] = await Promise.all([params, currentLocale(), deskAirport()]);
  if (airport === undefined) redirect("/border");
  const checked = await checkAtBorder(actor, { visaId }, airport.code);
  if (!checked.ok) notFound();
  return { locale, airport, card: checked.value };
}
