/**
 * Currencies that Stripe counts in whole units. Source: Stripe documentation, "Supported currencies", zero-decimal
 * currencies.
 */
const withoutMinorUnits = new Set(
  "bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".split(" "),
);

/** Formats Stripe's amount (minor units) for people: 6000 usd → "$60.00" in English. */
export function formatAmount(amount: number, currency: string, language: string): string {
  const digits = withoutMinorUnits.has(currency) ? 0 : 2;
  return new Intl.NumberFormat(language, {
    style: "currency",
    // ₸ is familiar to readers here, whereas dollars keep the prefix that distinguishes them.
    currencyDisplay: currency === "kzt" ? "narrowSymbol" : "symbol",
    currency: currency.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
}
