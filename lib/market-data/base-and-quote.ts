const QUOTES = [
  ..."FDUSD USDT USDC BUSD TUSD".split(" "),
  ..."USD EUR GBP JPY CHF AUD CAD NZD TRY BRL BTC ETH BNB DAI".split(" "),
];
const SHORTEST_BASE = 2;

/**
 * What a code says of its instrument: `BTC/USDT`, `BTC-USDT`, `BTC/USDT:USDT` and `BTCUSDT` are BTC in USDT, `EURUSD` is
 * EUR in USD; any other code (`AAPL`, `BTC-PERP`) is a thing of its own, priced in the account's currency.
 */
export function baseAndQuote(code: string, accountCurrency: string): { base: string; quote: string } {
  // Longest first: BTCFDUSD is no "BTCFD" in USD.
  const quotes = [accountCurrency, ...QUOTES].toSorted((a, b) => b.length - a.length);
  const text = code.toUpperCase();
  const [, base, sign, quote] = /^([A-Z0-9.]+)([-/_])([A-Z0-9.]+)(?::[A-Z0-9.-]+)?$/.exec(text) ?? [];
  if (base !== undefined && quote !== undefined && (sign === "/" || quotes.includes(quote)))
    return { base, quote };
  const ending = quotes.find(
    (candidate) => text.endsWith(candidate) && text.length - candidate.length >= SHORTEST_BASE,
  );
  return ending === undefined || !/^[A-Z0-9]+$/.test(text)
    ? { base: code, quote: accountCurrency }
    : { base: text.slice(0, -ending.length), quote: ending };
}
