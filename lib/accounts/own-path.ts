const maxLength = 500;

/**
 * A path of this portal for a redirect, taken from an address or a form; undefined for anything that could lead
 * elsewhere (another host, `//host`, `/\host`, a scheme, control characters).
 */
export function ownPath(asked: unknown): string | undefined {
  if (typeof asked !== "string" || asked.length > maxLength || !asked.startsWith("/")) return undefined;
  const base = "http://portal.invalid";
  if (!URL.canParse(asked, base)) return undefined;
  const url = new URL(asked, base);
  // `/.//host` stays on the base while it is parsed, but a browser would then read its path as a host.
  if (url.origin !== base || url.pathname.startsWith("//")) return undefined;
  return url.pathname + url.search;
}
