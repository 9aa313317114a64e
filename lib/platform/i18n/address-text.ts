import type { Address } from "#lib/domain/address.ts";
import type { Locale } from "./locale.ts";
import { translator } from "./translator.ts";

/** An address in one line, in the order of the reader's language; empty without an address. */
export function addressText(locale: Locale, address: Address | undefined): string {
  if (!address) return "";
  const t = translator(locale, "address");
  const { region, locality, street, house, flat } = address;
  return [
    t(`region.${region}`),
    locality,
    street,
    house && t("house-of", { house }),
    flat && t("flat-of", { flat }),
  ]
    .filter(Boolean)
    .join(", ");
}
