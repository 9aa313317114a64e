import { readFileSync } from "node:fs";

interface Manifest {
  readonly staticRoutes: readonly { readonly page: string; readonly regex: string }[];
  readonly dynamicRoutes: readonly { readonly page: string; readonly regex: string }[];
}

const manifestFile = ".next/routes-manifest.json";

/**
 * Returns the route of a path, as the build lists them: `/applications/[id]`. Metrics are labelled with it, because
 * paths contain ids and are unlimited in number.
 */
export function routePatterns(file = manifestFile): (path: string) => string {
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    page,
    pattern: new RegExp(regex),
  }));
  return (path) => {
    if (path.startsWith("/_next/") || path.startsWith("/assets/")) return "files";
    return routes.find(({ pattern }) => pattern.test(path))?.page ?? "other";
  };
}
