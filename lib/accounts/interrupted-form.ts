import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { env } from "#lib/platform/env.ts";
import { sealCookie, unsealCookie } from "./sealed-cookie.ts";
import { type CookieOptions, cookieName, cookieOptions } from "./session-cookie.ts";

/** What somebody sent after the session had ended, until it can be shown to the same person again. */
export interface InterruptedForm {
  /** The page whose form it was. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Whose session it was; undefined when the session is gone altogether. */
  readonly ownerId: string | undefined;
}

const hourSeconds = 60 * 60;

/** Browsers take 4096 bytes for a cookie with its name and terms. */
const maxCharacters = 3_800;

const claims = z.object({ path: z.string(), ownerId: z.string(), values: z.string() });
const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Name of the cookie that holds the sealed form. */
export const interruptedFormCookieName = (): string => cookieName(env().APP_URL, "portal-typed");

/** How that cookie is set; long enough to find one's password. */
export const interruptedFormCookieOptions = (): CookieOptions => cookieOptions(env().APP_URL, hourSeconds);

/** The cookie's value: packed, then encrypted, because it holds answers. Undefined when it is more than a cookie takes. */
export async function sealInterruptedForm({
  path,
  values,
  ownerId = "",
}: InterruptedForm): Promise<string | undefined> {
  const packed = deflateRawSync(JSON.stringify(values), { level: 9 }).toString("base64url");
  if (packed.length > maxCharacters) return undefined;
  const sealed = await sealCookie("interrupted-form", { path, ownerId, values: packed }, hourSeconds);
  return sealed.length > maxCharacters ? undefined : sealed;
}

/** What the cookie's value says; undefined when it is not ours or too old. */
export async function unsealInterruptedForm(cookie: string): Promise<InterruptedForm | undefined> {
  const read = claims.safeParse(await unsealCookie("interrupted-form", cookie)).data;
  if (read === undefined) return undefined;
  const values = typed.parse(JSON.parse(inflateRawSync(Buffer.from(read.values, "base64url")).toString()));
  return { path: read.path, values, ownerId: read.ownerId || undefined };
}

/** Pages that nobody but the owner of their id is shown: what was typed there can be nobody else's. */
const ownPage = /^\/applications\/[0-9a-f-]{36}\//;

/** May this person see on this page what was typed there? Several people may use one computer. */
export const isShownTo = ({ path, ownerId }: InterruptedForm, page: string, personId: string): boolean =>
  path === page && (ownerId === undefined ? ownPage.test(page) : ownerId === personId);
