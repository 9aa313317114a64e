import type { NextConfig } from "next";

const config: NextConfig = {
  // A reverse proxy before the portal compresses better than this process can.
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
  // The portal's pictures are shown as they are: an unused resizer is only a way to keep the server busy.
  images: { unoptimized: true },
  // npm test checks the types; checking them again would only make a first start slower.
  typescript: { ignoreBuildErrors: true },
  // One worker keeps two apps. The header is in the place of the worker's own folder: it has to reach both.
  headers: async () => [
    {
      source: "/verify/offline-worker.js",
      headers: [{ key: "Service-Worker-Allowed", value: "/" }],
    },
  ],
  sassOptions: { loadPaths: ["node_modules/govuk-frontend/dist"], quietDeps: true },
  // Uploads are limited to less by their use case, which can say so beside the field.
  experimental: {
    serverActions: { bodySizeLimit: "25mb" },
    proxyClientMaxBodySize: "25mb",
  },
};

export default config;
