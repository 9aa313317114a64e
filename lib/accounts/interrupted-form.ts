import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { type SealedCookie, sealedCookie } from "./sealed-cookie.ts";

/** What someone sent after the session had ended, until it can be shown to the same person again. */
export interface InterruptedForm {
  /** The page whose form it was. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Whose session it was; undefined when the session is gone altogether. */
  readonly ownerId: string | undefined;
}

const hourSeconds = 60 * 60;

const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Holds answers, packed to fit; long enough to find one's password. */
const cookie = sealedCookie({
  name: "portal-typed",
  seconds: hourSeconds,
  schema: z.object({ path: z.string(), ownerId: z.string(), packed: z.string() }),
});

export const interruptedFormCookie: SealedCookie<InterruptedForm> = {
  ...cookie,
  encode: ({ path, values, ownerId = "" }) => {
    const packed = deflateRawSync(JSON.stringify(values), { level: 9 }).toString("base64url");
    return cookie.encode({ path, ownerId, packed });
  },
  decode: async (text) => {
    const read = await cookie.decode(text);
    if (read === undefined) return undefined;
    const values = typed.parse(JSON.parse(inflateRawSync(Buffer.from(read.packed, "base64url")).toString()));
    return { path: read.path, values, ownerId: read.ownerId || undefined };
  },
};

/** Pages that no one but the owner of their id is shown: what was typed there can be no one else's. */
const ownPage = /^\/applications\/[0-9a-f-]{36}\//;

/** May this person see on this page what was typed there? Several people may use one computer. */
export const isShownTo = ({ path, ownerId }: InterruptedForm, page: string, personId: string): boolean =>
  path === page && (ownerId === undefined ? ownPage.test(page) : ownerId === personId);
