import { dayMs } from "#lib/platform/clock.ts";
import { keyIdentifiers, keyUsagePeriod } from "../certificates/extensions.ts";
import { makeCertificate } from "../certificates/make-certificate.ts";
import type { SignBytes } from "../certificates/sign-bytes.ts";
import { extensionsOf, lifetimeOf } from "./certificate-profiles.ts";
import type { KeyRole } from "./key-role.ts";
import { newSerial } from "./new-key.ts";

export type Issuer = { readonly name: Uint8Array; readonly publicKey: Uint8Array; readonly sign: SignBytes };

export type Subject = { readonly role: KeyRole; readonly name: Uint8Array; readonly publicKey: Uint8Array };

/** A certificate in DER for a key of the portal, issued by its CA (which may be itself), valid from `from`. */
export function issueCertificate(subject: Subject, issuer: Issuer, from: Date): Promise<Uint8Array> {
  const { keyDays, signedDays } = lifetimeOf(subject.role);
  const after = (days: number) => new Date(from.getTime() + days * dayMs);
  return makeCertificate(
    {
      serial: newSerial(),
      issuer: issuer.name,
      subject: subject.name,
      publicKey: subject.publicKey,
      validFrom: from,
      validTo: after(keyDays + signedDays),
      extensions: [
        ...extensionsOf(subject.role),
        ...keyIdentifiers(subject.publicKey, issuer.publicKey),
        keyUsagePeriod(after(keyDays)),
      ],
    },
    issuer.sign,
  );
}
