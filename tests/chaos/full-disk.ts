/**
 * Loaded into the portal's processes if no small disk can be mounted: while the flag file exists, a write below the
 * store's folder is cut in the middle and fails as on a full disk.
 */
import { existsSync, promises } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";

const folder = process.env.FILES_LOCATION ?? "";
const flag = join(dirname(folder), "disk-is-full");
const { writeFile } = promises;

promises.writeFile = (async (path, data, options) => {
  const isHit = folder !== "" && String(path).startsWith(folder) && existsSync(flag);
  if (!isHit || !(data instanceof Uint8Array)) return writeFile(path, data, options);
  await writeFile(path, data.subarray(0, data.byteLength / 2), options);
  throw Object.assign(new Error("ENOSPC: no space left on device, write"), {
    code: "ENOSPC",
    syscall: "write",
  });
}) as typeof writeFile;
syncBuiltinESMExports();
