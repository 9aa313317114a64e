import { existsSync, readFileSync } from "node:fs";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { distinguishedName } from "../certificates/name.ts";
import { openSigner } from "../certificates/open-signer.ts";
import { toPem } from "../certificates/pem.ts";
import { makeSigningRequest } from "../certificates/signing-request.ts";
import { extensionsOf } from "./certificate-profiles.ts";
import { makeFolder, requestFile, waitingKeyFile, writePrivate } from "./key-folder.ts";
import type { KeyProblem } from "./key-problem.ts";
import type { SignerRole } from "./key-role.ts";
import { newKey } from "./new-key.ts";

/**
 * Creates a pending key and the certificate request for it (PKCS #10). Called again, it repeats the request of the
 * pending key. Country and name become the certificate's subject; those of a seal signer are the signer id in every
 * seal (Doc 9303-13, 2.2.1). The address of a key in a PKCS#11 device can be given instead of creating a key.
 * @returns the request's file
 */
export async function requestCertificate(
  folder: string,
  role: SignerRole,
  country: string,
  name: string,
  deviceKey?: string,
): Promise<Result<string, KeyProblem>> {
  if (!/^[A-Z]{2}$/.test(country))
    return problem({ reason: "name-unfit", wanted: "a country of two capitals" });
  if (role === "seal-signer" && !/^[A-Z]{2}$/.test(name))
    return problem({ reason: "name-unfit", wanted: "a seal signer's name of two capitals" });
  if (name.trim() === "" || name.length > 64)
    return problem({ reason: "name-unfit", wanted: "a name of 1 to 64 characters" });
  makeFolder(folder);
  const waiting = waitingKeyFile(folder, role);
  if (!existsSync(waiting)) writePrivate(waiting, deviceKey ?? (await newKey()).pem);
  const { publicKey, sign } = await openSigner(readFileSync(waiting, "utf8"));
  const subject = distinguishedName(country, name);
  const request = await makeSigningRequest(subject, publicKey, extensionsOf(role), sign);
  const file = requestFile(folder, role);
  writePrivate(file, toPem("CERTIFICATE REQUEST", request));
  return ok(file);
}
