import { isLocale, type Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { cachedAnswer } from "#lib/web/answer.ts";
import { everyone, handler } from "#lib/web/handler.ts";

const icon = (file: string, sizes: string, purpose: string) => ({
  src: `/assets/${file}`,
  sizes,
  type: "image/png",
  purpose,
});

/** The manifest with which a device adds the offline app to its home screen, in the language of `?lang=`. */
export const GET = handler({
  caller: everyone,
  run: ({ query }) => {
    const manifest = manifestIn(isLocale(query.lang) ? query.lang : "en");
    return cachedAnswer(JSON.stringify(manifest), "application/manifest+json", 3600);
  },
});

function manifestIn(locale: Locale) {
  const t = translator(locale, "scan");
  return {
    id: "/verify/offline",
    start_url: `/verify/offline?lang=${locale}`,
    scope: "/verify/offline",
    lang: locale,
    dir: "ltr",
    name: t("offline.title"),
    short_name: t("offline.short"),
    description: t("offline.about"),
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#00afca",
    icons: [
      icon("seal-192.png", "192x192", "any"),
      icon("seal-512.png", "512x512", "any"),
      icon("seal-maskable-512.png", "512x512", "maskable"),
    ],
  };
}
