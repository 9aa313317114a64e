import bwip from "bwip-js/node";
import sharp from "sharp";

/** A barcode of given bytes with white around it, as PNG. */
export async function barcodePicture(
  kind: "datamatrix" | "azteccode" | "qrcode",
  bytes: Uint8Array,
): Promise<Buffer> {
  const text = Array.from(bytes, (byte) => `^${byte.toString().padStart(3, "0")}`).join("");
  const png = await bwip.toBuffer({
    bcid: kind,
    text,
    parse: true,
    binarytext: true,
    scale: 6,
    padding: 8,
    backgroundcolor: "ffffff",
  });
  return sharp(png).flatten({ background: "white" }).greyscale().png().toBuffer();
}
