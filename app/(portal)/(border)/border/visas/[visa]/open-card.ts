import { notFound, redirect } from "next/navigation";
import { checkAtBorder } from "#lib/border/check-at-border.ts";
import { guard } from "#lib/web/guard.ts";
import { deskAirport } from "../../desk-airport.ts";

/** A visa for passport control at its airport; redirects officers who have not chosen one. */
export async function openCard(params: Promise<{ visa: string }>) {
  const { actor, locale } = await guard("border:check");
  const [{ visa: visaId }, airport] = await Promise.all([params, deskAirport()]);
  if (airport === undefined) redirect("/border");
  const checked = await checkAtBorder(actor, { visaId }, airport.code);
  if (!checked.ok) notFound();
  return { locale, airport, card: checked.value };
}
