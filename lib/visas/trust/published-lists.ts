import { createHash, randomBytes } from "node:crypto";
import { dateInAlmaty, now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { isIssuedBy } from "../certificates/read-certificate.ts";
import { currentKeys } from "../keys/current-keys.ts";
import type { KeySet } from "../keys/key-set.ts";
import { SEALED_OF_LINE_2 } from "../seal/sealed-mrz.ts";
import { signJws } from "./jws.ts";
import { sealName } from "./lists.ts";
import { makeRevocationList, makeTrustList, type RevokedVisa } from "./make-lists.ts";

type Published = {
  readonly keys: KeySet;
  readonly stamp: string;
  readonly until: number;
  readonly text: string;
};

/**
 * Time for which a list is returned again, unless the keys or the revoked visas change: repeated requests get the same
 * bytes, and requests after a revocation get it, from any process.
 */
const freshMs = 60_000;

const published = new Map<string, Promise<Published>>();

/** The trust list as a JWS (ES256) by the document signer, with its chain in `x5c`. */
export const trustListJws = (): Promise<string> =>
  publish("trust-list", "", async (keys) => makeTrustList(keys, now()));

/** The list of revoked certificates and visas as a JWS, like the trust list. Expired visas are left out. */
export async function revocationsJws(): Promise<string> {
  const revoked = await revokedVisas();
  const stamp = createHash("sha256").update(JSON.stringify(revoked)).digest("base64");
  return publish("revocations", stamp, (keys) =>
    makeRevocationList(keys, revoked, randomBytes(16).toString("base64"), now()),
  );
}

/** Whether a visa is revoked, by its number or by the name of its seal (`sealName`). */
export async function isVisaRevoked(visa: { readonly number?: string | undefined; readonly seal: string }) {
  const revoked = await revokedVisas();
  return revoked.some(({ number, seal }) => number === visa.number || seal === visa.seal);
}

async function publish(
  name: string,
  stamp: string,
  make: (keys: KeySet) => Promise<object>,
): Promise<string> {
  const keys = await currentKeys();
  const known = await published.get(name)?.catch(() => undefined);
  if (known && known.keys === keys && known.stamp === stamp && known.until > now().getTime())
    return known.text;
  const { certificate, sign } = keys.signers["document-signer"];
  const issuers = keys.certificates.filter((one) => isIssuedBy(certificate, one.certificate));
  const header = {
    typ: "JOSE",
    kid: certificate.serialNumber,
    x5c: [certificate, ...issuers.map((ca) => ca.certificate)].map(({ raw }) => raw.toString("base64")),
  };
  const fresh = make(keys).then(async (list) => ({
    keys,
    stamp,
    until: now().getTime() + freshMs,
    text: await signJws(list, header, sign),
  }));
  published.set(name, fresh);
  return (await fresh).text;
}

async function revokedVisas(): Promise<readonly RevokedVisa[]> {
  const visas = await db().visa.findMany({
    where: { status: "REVOKED", validUntil: { gte: toDbDate(todayInAlmaty()) } },
    select: {
      ...sealed,
      number: true,
      application: { select: { visas: { where: active, select: sealed } } },
    },
    orderBy: { number: "asc" },
  });
  return visas.map(({ number, application, ...visa }) => {
    const seal = nameOf(visa);
    // If the application was granted again on the same day for the same passport, the active visa has the same seal,
    // and only the number distinguishes them.
    return { number, seal: application.visas.some((other) => nameOf(other) === seal) ? undefined : seal };
  });
}

const sealed = { mrzLine2: true, issuedAt: true } as const;
const active = { status: { not: "REVOKED" } } as const;

const nameOf = ({ mrzLine2, issuedAt }: { readonly mrzLine2: string; readonly issuedAt: Date }): string =>
  sealName(mrzLine2.slice(0, SEALED_OF_LINE_2), dateInAlmaty(issuedAt));
