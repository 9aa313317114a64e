import type { Actor } from "#lib/accounts/actor.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { type Policy, type Purpose, type Territory, termsOf } from "#lib/domain/policy.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Role } from "#lib/platform/db/types.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import type { SpecimenPassport } from "../passport-lines.ts";
import type { Chance } from "./chance.ts";

/**
 * Syllables that are the same in every spelling (lib/domain/names/name-key.ts), so that a name is its own search term.
 */
export const syllables = ["BA", "DO", "FI", "GU", "KA", "LE", "MO", "NI", "RU", "SA", "TE", "VI"];

/** A fictitious person, with the passport of a territory that is eligible for the purpose. */
export interface Person extends SpecimenPassport {
  readonly territory: Territory;
}

export const madeUpName = (chance: Chance): string =>
  Array.from({ length: 3 }, () => chance.pick(syllables)).join("");

/**
 * A person eligible for the purpose. People from territories whose passports do not name them, and people with a single
 * name, occur regularly.
 * @param number of the person within the demo: every twelfth has one name, every seventh such a territory
 */
export function madeUpPerson(chance: Chance, { policy, purpose, number, seed, today }: Wanted): Person {
  const listed = territoriesFor(policy, purpose);
  const undistinguished = listed.filter(({ ownCitizenship }) => !ownCitizenship);
  const isUndistinguished = number % 3 === 0 && undistinguished.length > 0;
  const territory = isUndistinguished
    ? (undistinguished[Math.floor(number / 3) % undistinguished.length] as Territory)
    : chance.pick(listed.filter(({ ownCitizenship }) => ownCitizenship));
  return {
    surname: `SPECIMEN ${madeUpName(chance)}`,
    givenNames: number % 12 === 5 ? "" : madeUpName(chance),
    sex: chance.pick(["F", "M"] as const),
    birthDate: addDays(today, -7000 - chance.below(18_000)),
    territory,
    nationality: territory.nationalities[0] ?? territory.alpha3,
    passportNumber: `X${String(seed % 1000).padStart(3, "0")}${String(number).padStart(5, "0")}`,
    expiry: addDays(today, 1200 + chance.below(2000)),
  };
}

interface Wanted {
  readonly policy: Policy;
  readonly purpose: Purpose;
  readonly number: number;
  readonly seed: number;
  readonly today: PlainDate;
}

function territoriesFor(policy: Policy, purpose: Purpose): readonly Territory[] {
  const { annex } = termsOf(policy, purpose);
  const codes = policy.lists.find((list) => list.annex === annex)?.rows.flatMap((row) => row.territories);
  return policy.territories.filter(({ code }) => codes?.includes(code));
}

/** Creates an account with the demo's password. Returns it as the actor of use cases. */
export async function demoUser<R extends Role>(
  email: string,
  role: R,
  passwordHash: string,
  number: number,
): Promise<Actor<R>> {
  const locale = locales[number % locales.length] ?? "en";
  const { id } = await db().user.create({
    data: { email, role, locale, passwordHash, createdAt: now(), emailConfirmedAt: now() },
    select: { id: true },
  });
  return { id, role, sessionId: id, locale };
}

/** One of the demo's own accounts (prisma/demo/accounts.ts) as an actor. */
export async function demoActor<R extends Role>(email: string, role: R): Promise<Actor<R>> {
  const { id, locale } = await db().user.findUniqueOrThrow({ where: { email, role } });
  return { id, role, sessionId: id, locale };
}
