import bwip from "bwip-js/node";
import type { Modules } from "./modules.ts";

/** The latest code: every visa has the same one, the address of the check page. */
let latest: { readonly text: string; readonly modules: Modules } | undefined;

/** Encodes a text as a QR code (ISO/IEC 18004); error correction level M tolerates a fold or a stain of 15 %. */
export function qrCode(text: string): Modules {
  if (latest?.text === text) return latest.modules;
  const [symbol] = bwip.raw({ bcid: "qrcode", text, eclevel: "M" } as Parameters<typeof bwip.raw>[0]);
  if (symbol === undefined || !("pixs" in symbol)) throw new Error("Not a matrix symbol");
  latest = { text, modules: { side: symbol.pixx, dark: symbol.pixs } };
  return latest.modules;
}
