import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { isLoopback, isPublicAddress } from "./allowed-address.ts";

/** A name resolves to no public address. */
export class NotAllowed extends Error {}

const isAllowed = (address: string, local: boolean): boolean =>
  isPublicAddress(address) || (local && isLoopback(address));

/** The system's resolver, limited to public addresses. */
export const guardedLookup =
  (local: boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (fault, found) => {
      if (fault) return callback(fault, "", 0);
      const allowed = found.filter(({ address }) => isAllowed(address, local));
      const [first] = allowed;
      if (first === undefined) return callback(new NotAllowed("Not an address of the internet"), "", 0);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
