import { z } from "zod";
import { storableText } from "@/lib/text";
import { EXCHANGE_PROBLEMS } from "@/lib/trading/exchange-problem";
import { ExchangeId } from "@/lib/trading/exchanges";

const Secret = (words: string) =>
  storableText(8, 512)
    .regex(/^[\x21-\x7e]+$/, `Copy ${words} as the exchange shows it, without spaces.`)
    .meta({ writeOnly: true });

export const ConnectExchangeInput = z.strictObject({
  apiKey: Secret("the key").describe("A key that can only read; others are refused."),
  secret: Secret("the secret").describe("Kept encrypted, never returned."),
});
export type ConnectExchangeInput = z.infer<typeof ConnectExchangeInput>;

const Balance = z.object({
  asset: z.string(),
  exchange: z.string().describe("As the exchange reports it."),
  record: z.string().describe("As the events of the account add up."),
  agrees: z.boolean(),
});
export type ExchangeBalance = z.infer<typeof Balance>;
export const ExchangeBalances = z.array(Balance);

export const ExchangeDto = z
  .object({
    exchange: ExchangeId,
    keyHint: z.string().nullable().describe("Last characters of the key; null: there is none."),
    keyFingerprint: z.string().nullable().describe("First 16 hex digits of its SHA-256."),
    connectedAt: z.string().nullable(),
    isReading: z.boolean().describe("The exchange is being read now."),
    problem: z.enum(EXCHANGE_PROBLEMS).nullable(),
    problemSince: z.string().nullable(),
    advice: z.string().nullable().describe("What is wrong and what to do."),
    failures: z.number().int().describe("Failed reads in a row."),
    syncedAt: z.string().nullable().describe("When everything the exchange had was read last."),
    nextSyncAt: z.string().nullable(),
    balances: ExchangeBalances.describe("The last comparison."),
    balancesAt: z.string().nullable(),
  })
  .meta({ id: "ExchangeConnection" });
export type ExchangeDto = z.infer<typeof ExchangeDto>;
