import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cachedAnswer } from "#lib/web/answer.ts";
import { everyone, handler } from "#lib/web/handler.ts";

const program = readFile(join(process.cwd(), "node_modules/zxing-wasm/dist/reader/zxing_reader.wasm"));

/** The barcode reader's WebAssembly (zxing-wasm), served by this portal; browsers run it on the pages with a camera. */
export const GET = handler({
  caller: everyone,
  run: async () => cachedAnswer(await program, "application/wasm", 86_400),
});
