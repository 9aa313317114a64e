import { todayInAlmaty } from "#lib/platform/clock.ts";
import { currentKeys } from "../keys/current-keys.ts";
import { isVisaRevoked } from "../trust/published-lists.ts";
import type { DocumentVerdict } from "./verify-document.ts";
import { verifyFile } from "./verify-file.ts";

export interface DocumentQuestion {
  /** A PDF, PNG or JPEG, or the bytes of a seal (raw or hex). */
  readonly file: Uint8Array;
  readonly visaMrz?: string | undefined;
  readonly passportMrz?: string | undefined;
}

/** Checks of documents from one network address; each needs a process. */
export const documentChecks = { name: "check-document", points: 60, seconds: 600 };

/** Number of files read at the same time; each takes a process and most of a core. */
const maxAtOnce = 2;
let busy: Promise<unknown>[] = [];

/**
 * Checks a document with this portal's own certificates, its revocations and its list of revoked visas. Available to
 * everyone within `documentChecks`; stores and logs nothing.
 */
export async function checkDocument({
  file,
  visaMrz,
  passportMrz,
}: DocumentQuestion): Promise<DocumentVerdict> {
  while (busy.length >= maxAtOnce) await Promise.race(busy);
  const checking = check({ file, visaMrz, passportMrz });
  const done = checking.catch(() => undefined);
  busy.push(done);
  try {
    return await checking;
  } finally {
    busy = busy.filter((one) => one !== done);
  }
}

async function check({ file, visaMrz, passportMrz }: DocumentQuestion): Promise<DocumentVerdict> {
  const { certificates } = await currentKeys();
  const revoked = certificates.filter(({ revokedAt }) => revokedAt !== undefined);
  const trust = {
    certificates: certificates.map(({ certificate }) => certificate),
    revoked: new Set(revoked.map(({ certificate }) => certificate.serialNumber)),
  };
  return verifyFile(file, trust, todayInAlmaty(), { visaMrz, passportMrz, isRevoked: isVisaRevoked });
}
