import type { ListName, ListStore } from "./stored-lists.ts";

/** Nothing else is in it: the service worker leaves it alone when it throws away an old version of the app. */
const cacheName = "seal-lists";

const addressOf = (name: ListName): string => `/api/v1/${name}`;

/** Keeps the lists in the browser. They hold no one's data: revoked visas are in it as salted hashes. */
export const browserStore: ListStore = {
  read: async (name) => (await (await opened())?.match(addressOf(name)))?.text(),
  write: async (name, text) => (await opened())?.put(addressOf(name), new Response(text)),
};

/** Undefined where the browser keeps nothing for anyone, as in some private windows: lists last as long as the page. */
async function opened(): Promise<Cache | undefined> {
  try {
    return await caches.open(cacheName);
  } catch (fault) {
    if (fault instanceof DOMException) return undefined;
    throw fault;
  }
}

/** A list fresh from the portal; undefined when it cannot be reached. */
export async function fetchList(name: ListName): Promise<string | undefined> {
  try {
    const response = await fetch(addressOf(name), { cache: "no-cache", credentials: "omit" });
    return response.ok ? await response.text() : undefined;
  } catch (fault) {
    // The browser's way of saying that there is no network.
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}
