import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { isLoopback, isPublicAddress } from "./allowed-address.ts";

/** A name leads to no address of the internet. */
export class NotAllowed extends Error {}

const isAllowed = (address: string, local: boolean): boolean =>
  isPublicAddress(address) || (local && isLoopback(address));

/** The system's resolver, which hands on only addresses of the internet. */
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
