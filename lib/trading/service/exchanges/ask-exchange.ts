import type { z } from "zod";
import { env } from "@/lib/env";
import { type ExchangeClient, exchangeClient } from "@/lib/market-data/service/exchange-client";
import type { ExchangeKeys } from "@/lib/trading/exchange-key";
import { ExchangeFailure } from "@/lib/trading/exchange-problem";
import type { ExchangeId } from "@/lib/trading/exchanges";

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
    // The library has no name for Kraken's answer to a wrong secret.
    const isRefused = refusal.kind === "key_refused" || /Invalid signature/i.test(words);
    if (refusal.kind === "permission_missing") throw new ExchangeFailure("permission_missing", words);
    throw new ExchangeFailure(isRefused ? "key_refused" : "unreadable", `${client.id}: ${words}`);
  }
}

/** What an error says, without the key and without the query of an address, which holds a signature. */
function wordsOf(error: unknown, apiKey: string): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/\?\S*/g, "?…").replaceAll(apiKey, "…").slice(0, 300);
}
