import { createHash, generateKeyPairSync, verify } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { parseEnv } from "#lib/platform/env.ts";
import { closeMail, sendMail } from "#lib/platform/mail/send.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { mailBuilders } from "#lib/worker/mail-builders.ts";
import { aMailServer } from "../../support/mail-server.ts";
import { mailsTo } from "../../support/mailbox.ts";
import { aSubmittedApplication } from "../payments/a-submitted-application.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const settings = {
  MAIL_DKIM_DOMAIN: "portal.test",
  MAIL_DKIM_SELECTOR: "portal",
  // On one line, as in a file of settings.
  MAIL_DKIM_KEY: pem.replaceAll("\n", "\\n"),
};
const server = await aMailServer();
Object.assign(process.env, settings);

afterAll(async () => {
  closeMail();
  for (const name of Object.keys(settings)) delete process.env[name];
  await server.stop();
});

/** RFC 6376, 3.4.2: header fields in lower case, unfolded, one space for many. */
const relaxedHeader = (field: string): string => {
  const [, name = "", value = ""] = /^([^:]+):([\s\S]*)$/.exec(field) ?? [];
  return `${name.toLowerCase().trim()}:${value
    .replace(/\r\n/g, "")
    .replace(/[ \t]+/g, " ")
    .trim()}`;
};

/** RFC 6376, 3.4.4: no white space at the ends of lines, no empty lines at the end. */
const relaxedBody = (body: string): string =>
  `${body
    .replace(/[ \t]+(?=\r\n)/g, "")
    .replace(/[ \t]+/g, " ")
    .replace(/(\r\n)*$/, "")}\r\n`;

/** Verifies a message as its receiver would, with the key from the sender's DNS record. */
function isSigned(source: string): boolean {
  const end = source.indexOf("\r\n\r\n");
  const fields = source.slice(0, end).split(/\r\n(?![ \t])/);
  const body = source.slice(end + 4);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? "";
  const tags = new Map(
    signature
      .slice(signature.indexOf(":") + 1)
      .split(";")
      .map((tag): [string, string] => {
        const [name = "", value = ""] = tag.split(/=(.*)/s);
        return [name.trim(), value.replace(/\s+/g, "")];
      }),
  );
  const bodyHash = createHash("sha256").update(relaxedBody(body)).digest("base64");
  if (tags.get("bh") !== bodyHash || tags.get("c") !== "relaxed/relaxed") return false;
  const signed = (tags.get("h") ?? "").split(":").map((name) => {
    const field = fields.findLast((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return field ? `${relaxedHeader(field)}\r\n` : "";
  });
  const own = relaxedHeader(signature.replace(/([;\s]b=)[^;]*/s, "$1"));
  return verify(
    "sha256",
    Buffer.from(signed.join("") + own),
    publicKey,
    Buffer.from(tags.get("b") ?? "", "base64"),
  );
}

it("signs each message so that its receiver can distinguish it from a forged one", async () => {
  const application = await aSubmittedApplication();
  await transaction(async (tx) =>
    ok(
      await enqueueMail(tx, {
        key: "dkim",
        template: "application-submitted",
        recipient: "test.one@example.test",
        locale: "kk",
        about: { application: application.id },
      }),
    ),
  );
  const { id } = await db().mail.findUniqueOrThrow({ where: { key: "dkim" } });
  await sendMail(id, mailBuilders);
  const [mail] = await mailsTo(server.url, "test.one@example.test");
  // The receiver adds its own lines before it.
  const source = (await server.raw(mail?.id ?? "")).replace(/^(?:Return-Path|Delivered-To):.*\r\n/gm, "");
  expect(source).toMatch(/^DKIM-Signature:[\s\S]*?d=portal\.test;[\s\S]*?s=portal;/m);
  expect(isSigned(source)).toBe(true);
  expect(isSigned(source.replace(/^Subject: .*/m, "Subject: Pay here"))).toBe(false);
  expect(isSigned(`${source}more\r\n`)).toBe(false);
});

it("names what is missing of a half-set signature", () => {
  const { MAIL_DKIM_KEY: _, ...half } = settings;
  const base = { ...process.env, MAIL_DKIM_KEY: undefined };
  expect(() => parseEnv({ ...base, ...half })).toThrow(/MAIL_DKIM_KEY is not set/);
  expect(() => parseEnv({ ...base, ...half, MAIL_DKIM_KEY: "no key" })).toThrow(
    /MAIL_DKIM_KEY must be a private key in PEM/,
  );
});
