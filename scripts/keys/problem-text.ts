import type { KeyProblem } from "#lib/visas/keys/key-problem.ts";

/** The problem and its remedy, for an operator. */
export function problemText(problem: KeyProblem): string {
  switch (problem.reason) {
    case "keys-exist":
      return "There are keys already; development keys are made only where there is nothing yet.";
    case "name-unfit":
      return `The name does not fit: ${problem.wanted} is wanted.`;
    case "not-a-certificate":
      return `${problem.file} holds no certificate (PEM or DER).`;
    case "ca-not-self-signed":
      return "This CA certificate is not signed by its own key.";
    case "issuer-not-installed":
      return `Its issuer (${problem.issuer}) is not installed: install the CA's certificate first.`;
    case "not-valid-now":
      return `It is valid from ${problem.from} to ${problem.to} only.`;
    case "no-key-waits":
      return `No key of the ${problem.role} waits for this certificate: make a request first.`;
    case "seal-profile":
      return `Not a certificate for seals (Doc 9303-13): ${problem.wanted} is wanted.`;
    case "already-installed":
      return `${problem.reference} is installed already.`;
    case "no-such-certificate":
      return `There is no certificate ${problem.reference} here.`;
  }
}
