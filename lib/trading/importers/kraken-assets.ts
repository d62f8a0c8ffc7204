import { baseAndQuote } from "@/lib/market-data/base-and-quote";
import { RefusedLine } from "@/lib/trading/importers/importer";

const OWN_NAMES: Readonly<Record<string, string>> = { XBT: "BTC", XDG: "DOGE" };
/** Codes of four letters that begin with X (coins) or Z (money), from before 2018. */
const PREFIXED = new Set(
  "XXBT XETH XLTC XXRP XXLM XXMR XZEC XETC XREP XMLN XXDG XICN ZUSD ZEUR ZGBP ZCAD ZJPY ZAUD ZCHF ZKRW".split(
    " ",
  ),
);

/** The common code of an asset of Kraken: `XXBT` is BTC, `ZUSD` USD, `ETH.S` and `EUR.HOLD` ETH and EUR. */
export function krakenAsset(code: string): string {
  const upper = code.toUpperCase().replace(/\.[A-Z0-9]{1,4}$/, "");
  const bare = PREFIXED.has(upper) ? upper.slice(1) : upper;
  return OWN_NAMES[bare] ?? bare;
}

/** Base and quote of a pair: `XXBTZUSD`, `XBTUSDT`, `ETHEUR` or `BTC/USD`. @throws RefusedLine */
export function krakenPair(code: string): { base: string; quote: string } {
  const text = code.toUpperCase();
  const slash = text.indexOf("/");
  if (slash > 0)
    return { base: krakenAsset(text.slice(0, slash)), quote: krakenAsset(text.slice(slash + 1)) };
  if (text.length === 8 && PREFIXED.has(text.slice(0, 4)) && PREFIXED.has(text.slice(4))) {
    return { base: krakenAsset(text.slice(0, 4)), quote: krakenAsset(text.slice(4)) };
  }
  // The names by which Kraken's quotes end come first: DAIXBT is DAI in BTC, EURZUSD EUR in USD.
  const ending = ["XXBT", "XETH", "ZUSD", "ZEUR", "ZGBP", "ZCAD", "ZJPY", "ZAUD", "XBT"].find(
    (quote) => text.endsWith(quote) && text.length > quote.length + 1,
  );
  const { base, quote } =
    ending === undefined ? baseAndQuote(text, "") : { base: text.slice(0, -ending.length), quote: ending };
  if (quote === "") throw new RefusedLine(`the pair "${code.slice(0, 40)}" is not known`);
  return { base: krakenAsset(base), quote: krakenAsset(quote) };
}
