import type { ExchangeKeys } from "@/lib/trading/exchange-key";
import type { ExchangeId } from "@/lib/trading/exchanges";
import { type AskExchange, askExchange } from "@/lib/trading/service/exchanges/ask-exchange";
import { binanceReader } from "@/lib/trading/service/exchanges/binance";
import { bybitReader } from "@/lib/trading/service/exchanges/bybit";
import { krakenReader } from "@/lib/trading/service/exchanges/kraken";
import type { ExchangeReader } from "@/lib/trading/service/exchanges/reader";

const READERS: Readonly<Record<ExchangeId, (ask: AskExchange) => ExchangeReader>> = {
  binance: binanceReader,
  bybit: bybitReader,
  kraken: krakenReader,
};

/** Opens an account of an exchange for reading. @throws ExchangeFailure */
export async function openReader(exchange: ExchangeId, keys: ExchangeKeys): Promise<ExchangeReader> {
  return READERS[exchange](await askExchange(exchange, keys));
}
