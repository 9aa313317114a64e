import { linkText } from "#lib/accounts/email-tokens.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { aHostUser, anOrganisation, aProperty } from "../an-organisation.ts";
import { hotelSystemOf } from "./host-api-pages.ts";

const dayMs = 86_400_000;

interface Hosts {
  readonly ids: Readonly<
    Record<"property" | "clerk" | "waitingHost" | "returnedHost" | "confirmedHost", string>
  >;
  /** Of people from other organisations: a returned travel firm, and a host account without an organisation. */
  readonly returnedManager: string;
  readonly newHost: string;
  /** Path of the link mailed to a colleague. */
  readonly join: string;
}

/** Hosts in every status, and the records of the given host's organisation. */
export async function hostsInEveryState(organisationId: string): Promise<Hosts> {
  const colleague = await aHostUser({ organisationId, role: "CLERK" });
  const invite = await db().memberInvite.create({
    data: {
      organisationId,
      email: "invited-colleague@example.test",
      role: "CLERK",
      locale: "en",
      expiresAt: new Date(now().getTime() + dayMs),
    },
  });
  const returned = await anOrganisation({
    kind: "TRAVEL_FIRM",
    name: "SPECIMEN TRAVEL LLP",
    confirmed: false,
  });
  await db().organisation.update({
    where: { id: returned.id },
    data: {
      status: "RETURNED",
      returnReasons: ["licence-unreadable", "name-differs"],
      returnText: "The page is blurred.\nPlease take the picture again.",
    },
  });
  const manager = await aHostUser({ organisationId: returned.id });
  const gone = await aHostUser({ organisationId: returned.id });
  await db().membership.updateMany({ where: { userId: gone.actor.id }, data: { leftAt: now() } });
  const property = await aProperty(organisationId);
  await hotelSystemOf(property.id);
  return {
    ids: {
      property: property.id,
      clerk: colleague.actor.id,
      waitingHost: (await anOrganisation({ confirmed: false })).id,
      returnedHost: returned.id,
      confirmedHost: organisationId,
    },
    returnedManager: manager.actor.id,
    newHost: gone.actor.id,
    join: `/join/${linkText("JOIN_ORGANISATION", invite.id)}`,
  };
}
