/** `npm run verify`: checks an e-visa, without network. */
import { createReadStream } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { describeVerdict } from "#lib/visas/verify/describe-verdict.ts";
import { isCheckable, maxDocumentBytes } from "#lib/visas/verify/read-document.ts";
import { trustFromFiles, trustFromFolder, withKnownSigners } from "#lib/visas/verify/trust-files.ts";
import type { DocumentVerdict } from "#lib/visas/verify/verify-document.ts";
import { verifyFile, verifyUnreadable } from "#lib/visas/verify/verify-file.ts";
import { verdictText } from "./verify/verdict-text.ts";

const usage = `Checks an e-visa by its seal: a PDF, a picture (PNG, JPEG), or the bytes of a seal (raw or hex).

  npm run -s verify -- FILE [--trust CERTIFICATE…] [--mrz LINE2] [--passport-mrz LINES] [--json]

--trust         what to go by in place of this portal's own certificates: certificates (PEM or DER), and its signed
                trust list and revocations (files from /api/v1/trust-list and /api/v1/revocations). With a CA among
                them signers, and the signers of lists, must be issued by it; else each certificate is trusted by itself
--mrz           the visa's machine readable zone as printed: line 2, or both lines
--passport-mrz  both lines of the passport
--json          everything as JSON

Ends with 0: valid, 1: not valid, 2: cannot be read.
`;

type Print = (text: string) => void;

/** Runs one command line. @returns the exit code: 0 valid, 1 not valid, 2 unreadable or not understood */
export async function verify(args: readonly string[], print: Print, complain: Print): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  if (asked === undefined) {
    complain(usage);
    return 2;
  }
  if (asked.help) {
    print(usage);
    return 0;
  }
  const bytes = await contentOf(asked.file);
  if (bytes === undefined) {
    complain(`${asked.file} cannot be read\n`);
    const verdict = await verifyUnreadable("no-file", todayInAlmaty());
    if (asked.json) print(asJson(verdict));
    return 2;
  }
  const portal = trustFromFolder(portalKeys());
  const given = asked.trust.length > 0 ? await trustFromFiles(asked.trust.map(pathOf), now()) : undefined;
  if (given !== undefined && "unreadable" in given) {
    complain(`${given.unreadable} ${trustFaults[given.reason]}\n`);
    return 2;
  }
  for (const file of given?.outdated ?? []) complain(`${file} is past its time: get a newer list\n`);
  const trust = given === undefined ? portal : withKnownSigners(given, portal);
  const { mrz: visaMrz, passportMrz } = asked;
  const verdict = await verifyFile(bytes, trust, todayInAlmaty(), {
    visaMrz,
    passportMrz,
    isRevoked: given?.isRevoked,
  });
  print(asked.json ? asJson(verdict) : verdictText(verdict));
  if (verdict.valid) return 0;
  // A file that is neither document, picture nor seal is not an invalid visa but the wrong file.
  return verdict.status === "READ_ERROR" || !isCheckable(bytes) ? 2 : 1;
}

const asJson = (verdict: DocumentVerdict): string => `${JSON.stringify(describeVerdict(verdict), null, 2)}\n`;

const trustFaults = {
  "no-trust": "holds neither a certificate (PEM or DER) nor a signed list of the portal",
  "list-not-vouched-for": "is a list whose signer no given CA has certified",
} as const;

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: spreadTrust(args),
      allowPositionals: true,
      options: {
        trust: { type: "string", multiple: true, default: [] },
        mrz: { type: "string" },
        "passport-mrz": { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const [file] = positionals;
    if (positionals.length > 1 || (file === undefined && !values.help)) return undefined;
    return { ...values, file: file ?? "", passportMrz: zone(values["passport-mrz"]), mrz: zone(values.mrz) };
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}

/**
 * Rewrites `--trust A B` to `--trust A --trust B`, up to the next option; `--trust` alone remains, which is an error.
 */
function spreadTrust(args: readonly string[]): string[] {
  const spread: string[] = [];
  let inTrust = false;
  for (const [index, arg] of args.entries()) {
    if (arg.startsWith("-")) inTrust = arg === "--trust";
    const isAlone = arg === "--trust" && (args[index + 1] ?? "-").startsWith("-");
    if (!inTrust || isAlone) spread.push(arg);
    else if (arg !== "--trust") spread.push("--trust", arg);
  }
  return spread;
}

/** Line ends may be written as `\n`, because they are awkward to type in a shell. */
const zone = (text: string | undefined): string | undefined => text?.replaceAll("\\n", "\n");

/** npm runs in the project's folder, but paths are relative to the folder where the command was typed. */
const pathOf = (file: string): string =>
  isAbsolute(file) ? file : resolve(process.env.INIT_CWD ?? process.cwd(), file);

const portalKeys = (): string =>
  process.env.KEYS_LOCATION || join(process.env.PORTAL_DATA || ".data", "keys");

/** The file's bytes, at most one more than the limit, because a file may be endless; undefined if there is no file. */
async function contentOf(file: string): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of createReadStream(pathOf(file), { end: maxDocumentBytes })) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxDocumentBytes) break;
    }
  } catch (fault) {
    if (fault instanceof Error && "code" in fault) return undefined;
    throw fault;
  }
  return Buffer.concat(chunks);
}

if (import.meta.main) {
  process.exitCode = await verify(
    process.argv.slice(2),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
  );
}
