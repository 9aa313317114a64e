import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * Networks that are not part of the internet (RFC 6890 and its successors), so that no property's system is in them.
 */
const forbidden = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  forbidden.addSubnet(network, bits, "ipv4");
}

/** In IPv6 only the global unicast range is the internet; its transition mechanisms lead back to IPv4. */
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
const transition6 = new BlockList();
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  transition6.addSubnet(network, bits, "ipv6");
}

/** Whether a network address is public; private, loopback, link-local and special ones are not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !forbidden.check(address, "ipv4");
  if (!isIPv6(address)) return false;
  return global6.check(address, "ipv6") && !transition6.check(address, "ipv6");
}

/** Whether an address is this machine. */
export const isLoopback = (address: string): boolean => /^127\./.test(address) || address === "::1";
