import { locales } from "#lib/platform/i18n/locale.ts";

/** The address of the worker, with the languages to cache. Another language is another worker, which caches the app again. */
export const workerAddress = `/verify/offline-worker.js?languages=${locales.join(",")}`;
