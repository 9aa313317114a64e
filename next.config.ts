import type { NextConfig } from "next";

const config: NextConfig = {
  // One compression, by whatever stands before the portal; npm start compresses in scripts/web.ts.
  compress: false,
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
  ],
  experimental: {
    serverActions: { bodySizeLimit: "12mb" },
    proxyClientMaxBodySize: "12mb",
  },
};

export default config;
