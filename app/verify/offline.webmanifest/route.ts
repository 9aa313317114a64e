import { isLocale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

const icon = (file: string, sizes: string, purpose: string) => ({
  src: `/assets/${file}`,
  sizes,
  type: "image/png",
  purpose,
});

/** What a device needs to know to put the offline app on its home screen, in the language of `?lang=`. */
export function GET(request: Request): Response {
  const asked = new URL(request.url).searchParams.get("lang");
  const locale = isLocale(asked) ? asked : "en";
  const t = translator(locale, "scan");
  const manifest = {
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
  return Response.json(manifest, {
    headers: { "content-type": "application/manifest+json", "cache-control": "public, max-age=3600" },
  });
}
