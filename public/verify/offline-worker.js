// Caches an app of the portal (/verify/offline, /border/desk) in the browser and opens it from the cache, with or without
// a network. Each app has a registration with its address as the scope. The app's page names all of its files, so a new
// release of the portal is cached as a whole or not at all. The app itself stores the signed lists, in another cache.
// The worker's own address names the portal's languages (worker-address.ts).

const languages = new URL(self.location).searchParams.get("languages").split(",");
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

/** Fetches without cookies, because the cached page is the same for everyone. */
async function fetchPlain(address) {
  const response = await fetch(address, { credentials: "omit", cache: "no-cache" });
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  return response;
}

/**
 * Fetches the whole app and only then replaces the old one.
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
      // The names of built files contain a hash of their contents, so a cached file is up to date.
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

/** The page in the requested language, else in the last chosen one, else in the browser's. */
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
  // Some browsers start a network request while the worker wakes up, which is unnecessary because the app is cached.
  const route = { condition: { requestMode: "navigate" }, source: "fetch-event" };
  event.waitUntil(Promise.all([event.addRoutes?.(route), keepApp()]));
});

self.addEventListener("activate", (event) =>
  // The cache's former name, from when there was only one app.
  event.waitUntil(Promise.all([self.clients.claim(), caches.delete("offline-app")])),
);

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const isOurs = url.origin === self.location.origin && !url.pathname.startsWith("/api/");
  if (isOurs && event.request.method === "GET") event.respondWith(answer(event.request));
});

// When the app is opened with a network, it sends its language and gets a message once everything is cached. If the
// portal cannot be reached, nothing changes.
self.addEventListener("message", (event) => {
  if (!languages.includes(event.data)) return;
  const [asker] = event.ports;
  const kept = keepApp(event.data).catch(() => undefined);
  event.waitUntil(kept.then(() => asker?.postMessage("kept")));
});
