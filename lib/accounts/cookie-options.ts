const isHttps = (appUrl: string): boolean => appUrl.startsWith("https:");

export interface CookieOptions {
  readonly httpOnly: true;
  readonly sameSite: "lax";
  readonly secure: boolean;
  readonly path: string;
  readonly maxAge: number;
}

/** A cookie's full name; bound to the host (`__Host-`, RFC 6265bis) when the portal is served by https. */
export const cookieName = (appUrl: string, name: string): string =>
  isHttps(appUrl) ? `__Host-${name}` : name;

/** The options of the portal's cookies; `maxAge` in seconds. */
export const cookieOptions = (appUrl: string, maxAge: number): CookieOptions => ({
  httpOnly: true,
  sameSite: "lax",
  secure: isHttps(appUrl),
  path: "/",
  maxAge,
});
