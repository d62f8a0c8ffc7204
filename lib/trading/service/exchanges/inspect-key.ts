import { z } from "zod";
import type { ExchangeKeys, KeyReport } from "@/lib/trading/exchange-key";
import type { ExchangeId } from "@/lib/trading/exchanges";
import { Count } from "@/lib/trading/service/exchanges/answer-shapes";
import { type AskExchange, askExchange } from "@/lib/trading/service/exchanges/ask-exchange";

/** What a key may do and whose it is, as the exchange tells. @throws ExchangeFailure */
export async function inspectKey(exchange: ExchangeId, ask: AskExchange): Promise<KeyReport> {
  return await INSPECTIONS[exchange](ask);
}

/** As `inspectKey`, of a key that was just typed. @throws ExchangeFailure */
export async function inspectNewKey(exchange: ExchangeId, keys: ExchangeKeys): Promise<KeyReport> {
  return await inspectKey(exchange, await askExchange(exchange, keys));
}

const INSPECTIONS: Readonly<Record<ExchangeId, (ask: AskExchange) => Promise<KeyReport>>> = {
  binance: inspectBinanceKey,
  bybit: inspectBybitKey,
  kraken: inspectKrakenKey,
};

const BinanceRestrictions = z.record(z.string(), z.unknown());
const BinanceAccount = z.object({ uid: z.union([z.number(), z.string()]) });
/** Switches of Binance that allow no change: all others, those of the future too, must be off. */
const BINANCE_HARMLESS = new Set(["enableReading", "enableFixReadOnly", "ipRestrict"]);

async function inspectBinanceKey(ask: AskExchange): Promise<KeyReport> {
  const restrictions = await ask("sapiGetAccountApiRestrictions", {}, BinanceRestrictions);
  const isOn = (name: string) => restrictions[name] === true;
  const { uid } = await ask("privateGetAccount", { omitZeroBalances: true }, BinanceAccount);
  return {
    account: String(uid),
    excess: Object.keys(restrictions).filter((name) => isOn(name) && !BINANCE_HARMLESS.has(name)),
    missing: isOn("enableReading") ? [] : ["enableReading"],
  };
}

const BybitKey = z.object({
  result: z.object({
    readOnly: Count,
    userID: z.union([z.number(), z.string()]),
    permissions: z.record(z.string(), z.array(z.string()).nullable()),
  }),
});

async function inspectBybitKey(ask: AskExchange): Promise<KeyReport> {
  const { result } = await ask("privateGetV5UserQueryApi", {}, BybitKey);
  const spot = result.permissions.Spot ?? [];
  return {
    account: String(result.userID),
    excess: result.readOnly === 1 ? [] : ["Read-Write"],
    missing: spot.includes("SpotTrade") ? [] : ["Unified Trading: Orders and Trade"],
  };
}

const KrakenKey = z.object({
  result: z.object({ permissions: z.array(z.string()), iban: z.string().min(1) }),
});
const KRAKEN_NEEDED = ["query-funds", "query-closed-trades", "query-ledger"];

async function inspectKrakenKey(ask: AskExchange): Promise<KeyReport> {
  const { result } = await ask("privatePostGetApiKeyInfo", {}, KrakenKey);
  return {
    account: result.iban.replace(/\s/g, ""),
    excess: result.permissions.filter((name) => !/^(query|export)-/.test(name)),
    missing: KRAKEN_NEEDED.filter((name) => !result.permissions.includes(name)),
  };
}
