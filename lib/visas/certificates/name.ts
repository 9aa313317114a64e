import { oids } from "./oids.ts";
import { oid, printableText, sequence, setOf, utf8Text } from "./write-der.ts";

/** A name of only country and common name, which is all that Doc 9303-13 allows for a seal signer. */
export const distinguishedName = (country: string, commonName: string): Uint8Array =>
  sequence(
    setOf(sequence(oid(oids.countryName), printableText(country))),
    setOf(
      sequence(
        oid(oids.commonName),
        /^[A-Za-z0-9 ]+$/.test(commonName) ? printableText(commonName) : utf8Text(commonName),
      ),
    ),
  );
