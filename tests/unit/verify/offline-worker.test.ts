import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { workerAddress } from "#components/verify/worker-address.ts";
import { locales } from "#lib/platform/i18n/locale.ts";

const portal = "https://portal.test";

/** An installed worker of a scope. @returns what it answers without a network when an address is opened */
async function installed(scope: string): Promise<(address: string) => Promise<string | undefined>> {
  const listeners = new Map<string, (event: object) => void>();
  const kept = new Map<string, Response>();
  let isOnline = true;
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => kept.set(key, response),
    keys: async () => [],
  };
  const fetchPage = async (address: string) => {
    if (!isOnline) throw new TypeError("no network");
    return new Response(address);
  };
  runInNewContext(readFileSync("public/verify/offline-worker.js", "utf8"), {
    self: {
      location: new URL(workerAddress, portal),
      registration: { scope: portal + scope },
      skipWaiting: () => undefined,
      addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    },
    caches: { open: async () => cache },
    fetch: fetchPage,
    navigator: { languages: ["en"] },
    URL,
    TypeError,
  });
  const settled = async (type: string, event: object): Promise<unknown> => {
    const promised: unknown[] = [];
    const take = (one: unknown) => promised.push(one);
    listeners.get(type)?.({ waitUntil: take, respondWith: take, ...event });
    return (await Promise.all(promised))[0];
  };
  await settled("install", {});
  isOnline = false;
  return async (address) => {
    const request = { method: "GET", mode: "navigate", url: portal + address };
    const answer = await settled("fetch", { request });
    return answer instanceof Response ? answer.text() : undefined;
  };
}

describe.each(["/verify/offline", "/border/desk"])("the app at %s", (scope) => {
  it.each(locales)("opens without a network in %s", async (language) => {
    const open = await installed(scope);
    expect(await open(`${scope}?lang=${language}`)).toBe(`${scope}?lang=${language}`);
  });
});
