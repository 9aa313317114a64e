import type { NextConfig } from "next";

const config: NextConfig = {
  // A reverse proxy in front of the portal compresses better than this process.
  compress: !(Number(process.env.TRUSTED_PROXIES) > 0),
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "pdfkit",
    "fontkit",
    "bwip-js",
    "sharp",
    "@napi-rs/canvas",
    "pdfjs-dist",
    "graphile-worker",
    "pino",
    "flydrive",
  ],
  // The portal's pictures are shown unmodified, and an unused resizer would only allow others to keep the server busy.
  images: { unoptimized: true },
  // npm test checks the types; checking them again would only slow down the first start.
  typescript: { ignoreBuildErrors: true },
  // One worker caches two apps. The header widens its scope beyond its own folder, because it has to reach both.
  headers: async () => [
    {
      source: "/verify/offline-worker.js",
      headers: [{ key: "Service-Worker-Allowed", value: "/" }],
    },
  ],
  sassOptions: { loadPaths: ["node_modules/govuk-frontend/dist"], quietDeps: true },
  // Each use case limits uploads to less, so that it can report the error at the field.
  experimental: {
    serverActions: { bodySizeLimit: "25mb" },
    proxyClientMaxBodySize: "25mb",
  },
};

export default config;
