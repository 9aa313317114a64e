import { createServer } from "node:net";

/** The first free loopback port from `wanted` upwards. */
export async function findPort(wanted: number, host = "127.0.0.1"): Promise<number> {
  for (let port = wanted; port < wanted + 200; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 199}`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
