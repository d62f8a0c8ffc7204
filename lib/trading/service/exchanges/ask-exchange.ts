import type { z } from "zod";
import { env } from "@/lib/env";
import { type ExchangeClient, exchangeClient } from "@/lib/market-data/service/exchange-client";
import type { ExchangeKeys } from "@/lib/trading/exchange-key";
import { ExchangeFailure } from "@/lib/trading/exchange-problem";
import type { ExchangeId } from "@/lib/trading/exchanges";

/** What the library has no name for, or another: Kraken's answer to a wrong secret, Bybit's to another address. */
const KEY_REFUSALS = /Invalid signature|Unmatched IP/i;

/** Bybit's words for its own outages, which come with status 200. */
const OUTAGES = /"retCode":(10000|10016|5004)\b/;
const OUTAGE_WAIT_SECONDS = 30;

/** An exchange that is asked with somebody's keys: every answer is checked, every failure is an `ExchangeFailure`. */
export type AskExchange = <Answer>(
  endpoint: string,
  parameters: object,
  shape: z.ZodType<Answer>,
) => Promise<Answer>;

export async function askExchange(exchange: ExchangeId, keys: ExchangeKeys): Promise<AskExchange> {
  const proxyUrl = env().MARKET_DATA_PROXY_URL;
  const opened = await exchangeClient(exchange, { proxyUrl, keys });
  await setClock(opened);
  return async (endpoint, parameters, shape) => {
    const parsed = shape.safeParse(await answerOf(opened, () => opened.ask(endpoint, parameters)));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new ExchangeFailure("unreadable", `${endpoint}: ${issue?.path.join(".")} ${issue?.message}`);
  };
}

/** Requests are signed with the exchange's time: clocks of servers run apart. Kraken counts up and needs none. */
async function setClock(opened: ExchangeClient): Promise<void> {
  if (opened.client.has.fetchTime !== true || opened.client.id === "kraken") return;
  await answerOf(opened, () => opened.client.loadTimeDifference());
}

async function answerOf<Answer>(
  { explain, client }: ExchangeClient,
  request: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    const refusal = explain(error);
    const words = wordsOf(error, client.apiKey);
    if (refusal.kind === "rate_limited" || refusal.kind === "unreachable")
      throw new ExchangeFailure(refusal.kind, words, refusal.retryAfterSeconds);
    if (OUTAGES.test(words)) throw new ExchangeFailure("unreachable", words, OUTAGE_WAIT_SECONDS);
    if (refusal.kind === "key_refused" || KEY_REFUSALS.test(words))
      throw new ExchangeFailure("key_refused", words);
    const problem = refusal.kind === "permission_missing" ? "permission_missing" : "unreadable";
    throw new ExchangeFailure(problem, words);
  }
}

/** What an error says, without the key and without the query of an address, which holds a signature. */
function wordsOf(error: unknown, apiKey: string): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/\?\S*/g, "?…").replaceAll(apiKey, "…").slice(0, 300);
}
