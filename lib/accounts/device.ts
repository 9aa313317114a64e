/** A device in just enough detail for its owner to recognise it. */
export interface Device {
  /** Browser family and system, such as "firefox windows"; "other" if unknown. */
  readonly browser: string;
  /** The network of the sign-in: "203.0.113.*", "2001:db8:1::*", or empty. */
  readonly address: string;
}

/** In this order, because newer browsers also name older ones. */
const families: readonly (readonly [family: string, mark: RegExp])[] = [
  ["edge", /\bEdg(e|A|iOS)?\//],
  ["opera", /\b(OPR|Opera)\//],
  ["yandex", /\bYaBrowser\//],
  ["samsung", /\bSamsungBrowser\//],
  ["firefox", /\b(Firefox|FxiOS)\//],
  ["chrome", /\b(Chrome|CriOS|Chromium)\//],
  ["safari", /\bVersion\/.*\bSafari\//],
];

const systems: readonly (readonly [system: string, mark: RegExp])[] = [
  ["android", /\bAndroid\b/],
  ["ios", /\b(iPhone|iPad|iPod)\b/],
  ["windows", /\bWindows\b/],
  ["macos", /\bMac OS X\b/],
  ["linux", /\bLinux\b/],
];

/** The data stored about a device that signs in. */
export const deviceOf = (userAgent: string, clientAddress: string): Device => ({
  browser: `${firstOf(families, userAgent)} ${firstOf(systems, userAgent)}`,
  address: shortened(clientAddress),
});

const firstOf = (marks: readonly (readonly [string, RegExp])[], text: string): string =>
  marks.find(([, mark]) => mark.test(text))?.[0] ?? "other";

/**
 * The address without the part that identifies one machine: the last number of IPv4, everything after the site's /48 of
 * IPv6.
 */
function shortened(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address);
  if (v4) return `${v4[1]}.*`;
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(":")) return "";
  const [head = ""] = address.split("::");
  return `${head.split(":").slice(0, 3).join(":")}::*`;
}
