/** A device as its owner recognises it, and as little of it as that takes. */
export interface Device {
  /** Family and system, such as "firefox windows"; "other" where they are unknown. */
  readonly browser: string;
  /** The network it signed in from: "203.0.113.*", "2001:db8:1::*", or empty. */
  readonly address: string;
}

/** In this order: newer browsers call themselves by older names as well. */
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

/** What is kept of a device that signs in. */
export const deviceOf = (userAgent: string, clientAddress: string): Device => ({
  browser: `${firstOf(families, userAgent)} ${firstOf(systems, userAgent)}`,
  address: shortened(clientAddress),
});

const firstOf = (marks: readonly (readonly [string, RegExp])[], text: string): string =>
  marks.find(([, mark]) => mark.test(text))?.[0] ?? "other";

/** Without the part that names one machine: the last number of IPv4, all behind a site's /48 of IPv6. */
function shortened(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address);
  if (v4) return `${v4[1]}.*`;
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(":")) return "";
  const [head = ""] = address.split("::");
  return `${head.split(":").slice(0, 3).join(":")}::*`;
}
