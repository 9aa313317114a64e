// Keeps an app of the portal (/verify/offline, /border/desk) in the browser and opens it from there, network or not. Each
// is registered with the app's address as its scope and keeps that one. Whatever the app needs
// is named by its own page, so a new release of the portal is kept as a whole or not at all. The signed lists are kept
// by the app itself, in a cache of their own.

const languages = ["kk", "ru", "en"];
const app = new URL(self.registration.scope).pathname;
const current = `offline-app ${app}`;
const always = [
  "/verify/seal-reader.wasm",
  "/favicon.svg",
  "/assets/emblem.svg",
  "/assets/ornament.svg",
  "/assets/seal-192.png",
];

const pageOf = (language) => `${app}?lang=${language}`;

/** Without cookies: the kept page is nobody's in particular. */
async function fetchPlain(address) {
  const response = await fetch(address, { credentials: "omit", cache: "no-cache" });
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  return response;
}

/**
 * Fetches the whole app first and only then puts it in the place of the old one.
 * @param {string} [chosen] the language of the app without one in its address
 */
async function keepApp(chosen) {
  const kept = new Map();
  const parts = new Set(always);
  for (const language of languages) {
    const page = await fetchPlain(pageOf(language));
    kept.set(pageOf(language), page.clone());
    if (language === chosen) kept.set(app, page.clone());
    const html = await page.text();
    for (const [part] of html.matchAll(/\/_next\/static\/[\w./~%-]+\.(?:js|css|woff2?)/g)) parts.add(part);
    const manifest = `/verify/offline.webmanifest?lang=${language}`;
    if (html.includes(manifest)) kept.set(manifest, await fetchPlain(manifest));
  }
  const cache = await caches.open(current);
  await Promise.all(
    [...parts].map(async (part) => {
      // Built files carry their contents in their name: what is here is right.
      const known = part.startsWith("/_next/static/") && (await cache.match(part));
      kept.set(part, known || (await fetchPlain(part)));
    }),
  );
  for (const [address, response] of kept) await cache.put(address, response);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!kept.has(pathname + search)) await cache.delete(request);
  }
}

/** The page in the language asked for, else in the one last chosen, else in the browser's. */
async function keptPage(url) {
  const cache = await caches.open(current);
  const asked = url.searchParams.get("lang");
  if (languages.includes(asked)) return cache.match(pageOf(asked));
  const wished = [...navigator.languages.map((tag) => tag.slice(0, 2)), "en"];
  const language = wished.find((one) => languages.includes(one));
  return (await cache.match(app)) ?? cache.match(pageOf(language));
}

async function answer(request) {
  const url = new URL(request.url);
  const kept =
    request.mode === "navigate"
      ? await keptPage(url)
      : await (await caches.open(current)).match(url.pathname + url.search);
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  // Some browsers ask the network while the worker wakes up, just in case. There is no case: the app is here.
  const route = { condition: { requestMode: "navigate" }, source: "fetch-event" };
  event.waitUntil(Promise.all([event.addRoutes?.(route), keepApp()]));
});

self.addEventListener("activate", (event) =>
  // A cache under the name that it had while there was one app.
  event.waitUntil(Promise.all([self.clients.claim(), caches.delete("offline-app")])),
);

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const isOurs = url.origin === self.location.origin && !url.pathname.startsWith("/api/");
  if (isOurs && event.request.method === "GET") event.respondWith(answer(event.request));
});

// The app names its language when it was opened with a network, and is told when all is kept. A portal that cannot be
// reached changes nothing.
self.addEventListener("message", (event) => {
  if (!languages.includes(event.data)) return;
  const [asker] = event.ports;
  const kept = keepApp(event.data).catch(() => undefined);
  event.waitUntil(kept.then(() => asker?.postMessage("kept")));
});
