import type { ListName, ListStore } from "./stored-lists.ts";

/** Contains nothing else; the service worker does not delete it with an old version of the app. */
const cacheName = "seal-lists";

const addressOf = (name: ListName): string => `/api/v1/${name}`;

/** Stores the lists in the browser. They contain no personal data: revoked visas are salted hashes. */
export const browserStore: ListStore = {
  read: async (name) => (await (await opened())?.match(addressOf(name)))?.text(),
  write: async (name, text) => (await opened())?.put(addressOf(name), new Response(text)),
};

/** Undefined where the browser stores nothing, as in some private windows; the lists then last as long as the page. */
async function opened(): Promise<Cache | undefined> {
  try {
    return await caches.open(cacheName);
  } catch (fault) {
    if (fault instanceof DOMException) return undefined;
    throw fault;
  }
}

/** A list from the portal; undefined when it cannot be reached. */
export async function fetchList(name: ListName): Promise<string | undefined> {
  try {
    const response = await fetch(addressOf(name), { cache: "no-cache", credentials: "omit" });
    return response.ok ? await response.text() : undefined;
  } catch (fault) {
    // The browser's error for a missing network.
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}
