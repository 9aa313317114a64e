import { readFile } from "node:fs/promises";
import { join } from "node:path";

const program = readFile(join(process.cwd(), "node_modules/zxing-wasm/dist/reader/zxing_reader.wasm"));

/** The barcode reader's program (zxing-wasm), from this portal: browsers run it on the pages with a camera. */
export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(await program), {
    headers: {
      "content-type": "application/wasm",
      "cache-control": "public, max-age=86400",
      "x-content-type-options": "nosniff",
    },
  });
}
