import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { type SealedCookie, sealedCookie } from "./sealed-cookie.ts";

/** A form sent after the session had ended, kept until it can be shown to the same person again. */
export interface InterruptedForm {
  /** The page of the form. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** The owner of the session; undefined when the session has been deleted. */
  readonly ownerId: string | undefined;
}

const hourSeconds = 60 * 60;

const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Contains packed answers; lasts long enough to find a password. */
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

/** Pages that only the owner of their id can open, so that values typed there can only be the owner's. */
const ownPage = /^\/applications\/[0-9a-f-]{36}\//;

/** Whether the values may be shown to this person on this page, because several people may use one computer. */
export const isShownTo = ({ path, ownerId }: InterruptedForm, page: string, personId: string): boolean =>
  path === page && (ownerId === undefined ? ownPage.test(page) : ownerId === personId);
