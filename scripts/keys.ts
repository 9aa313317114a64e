/** `npm run keys`: manages the keys that seal and sign visas. */
import type { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadEnvFile } from "node:process";
import { now } from "#lib/platform/clock.ts";
import { readCertificates } from "#lib/visas/certificates/read-certificate.ts";
import { makeDevelopmentKeys } from "#lib/visas/keys/development-keys.ts";
import { installCertificate, signerRoleOf } from "#lib/visas/keys/install-certificate.ts";
import { readEntries } from "#lib/visas/keys/key-folder.ts";
import { SIGNER_ROLES, type SignerRole } from "#lib/visas/keys/key-role.ts";
import type { KeyCertificate } from "#lib/visas/keys/key-set.ts";
import { requestCertificate } from "#lib/visas/keys/request-certificate.ts";
import { revokeCertificate } from "#lib/visas/keys/revoke-certificate.ts";
import { rotateSigner } from "#lib/visas/keys/rotate-signer.ts";
import { type KeySettings, settingsCertificates } from "#lib/visas/keys/settings-keys.ts";
import { keyTable } from "./keys/key-table.ts";
import { problemText } from "./keys/problem-text.ts";

const usage = `The keys that seal and sign visas, in KEYS_LOCATION (or keys/ in the portal's data folder).

  npm run keys -- list                                    what is installed, and until when
  npm run keys -- development                             a set whose documents say SPECIMEN
  npm run keys -- request ROLE --name NAME [--country KZ] a new key and the request for its certificate
                  [--key pkcs11:…]                        the same for a key in a PKCS#11 device (RFC 7512)
  npm run keys -- install CERTIFICATE…                    the CA's certificate, or a requested one
  npm run keys -- rotate ROLE                             a new key under the same name; old seals stay valid
  npm run keys -- revoke SERIAL|CERTIFICATE               what this certificate signed is valid no more; also one
                                                          that the settings give (SEAL_SIGNER_CERTIFICATE …)

ROLE is seal-signer (its NAME is two capitals: the end of the signer id in every seal) or document-signer.
`;

type Print = (text: string) => void;

/**
 * Runs one command line on a key folder.
 * @param given certificates from the settings, in addition to the folder
 * @returns the exit code: 0 done, 1 refused, 2 not understood
 */
export async function keys(
  folder: string,
  args: readonly string[],
  print: Print,
  complain: Print,
  given: readonly KeyCertificate[] = [],
): Promise<0 | 1 | 2> {
  const [command, ...rest] = args;
  const refuse = (problem: Parameters<typeof problemText>[0]) => {
    complain(`${problemText(problem)}\n`);
    return 1 as const;
  };
  switch (command) {
    case "list": {
      print(keyTable(folder, readEntries(folder), given, now()));
      return 0;
    }
    case "development": {
      if (!(await makeDevelopmentKeys(folder, now()))) return refuse({ reason: "keys-exist" });
      print(keyTable(folder, readEntries(folder), given, now()));
      return 0;
    }
    case "request": {
      const role = roleOf(rest[0]);
      const name = option(rest, "--name");
      if (role === undefined || name === undefined) break;
      const requested = await requestCertificate(
        folder,
        role,
        option(rest, "--country") ?? "KZ",
        name,
        option(rest, "--key"),
      );
      if (!requested.ok) return refuse(requested.problem);
      print(`${requested.value}\n`);
      return 0;
    }
    case "install": {
      if (rest.length === 0) break;
      for (const file of rest) {
        const certificates = certificatesIn(file);
        if (certificates.length === 0) return refuse({ reason: "not-a-certificate", file });
        for (const certificate of certificates) {
          const installed = await installCertificate(folder, certificate, now());
          if (!installed.ok) return refuse(installed.problem);
          print(`${installed.value.role} ${installed.value.reference}\n`);
        }
      }
      return 0;
    }
    case "rotate": {
      const role = roleOf(rest[0]);
      if (role === undefined) break;
      const rotated = await rotateSigner(folder, role, now());
      if (!rotated.ok) return refuse(rotated.problem);
      const { value } = rotated;
      print(value.kind === "rotated" ? `${role} ${value.entry.reference}\n` : `${value.file}\n`);
      return 0;
    }
    case "revoke": {
      const [reference] = rest;
      if (reference === undefined) break;
      const [inFile] = certificatesIn(reference);
      const serial = inFile?.serialNumber ?? reference;
      const known = inFile ? [...given, asKnown(inFile)] : given;
      const revoked = revokeCertificate(folder, serial, now(), known);
      if (!revoked.ok) return refuse(revoked.problem);
      print(keyTable(folder, readEntries(folder), given, now()));
      return 0;
    }
    case "--help":
    case "-h": {
      print(usage);
      return 0;
    }
  }
  complain(usage);
  return 2;
}

/** The certificates in a file; empty if there is no such file. */
const certificatesIn = (file: string): readonly X509Certificate[] =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? readCertificates(readFileSync(file)) : [];

const asKnown = (certificate: X509Certificate): KeyCertificate => ({
  role: certificate.ca ? "csca" : signerRoleOf(certificate),
  certificate,
  revokedAt: undefined,
});

const roleOf = (text: string | undefined): SignerRole | undefined =>
  SIGNER_ROLES.find((role) => role === text);

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}

if (import.meta.main) {
  if (existsSync(".env")) loadEnvFile(".env");
  const folder = process.env.KEYS_LOCATION || join(process.env.PORTAL_DATA || ".data", "keys");
  process.exitCode = await keys(
    resolve(folder),
    process.argv.slice(2),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
    settingsCertificates(process.env as KeySettings),
  );
}
