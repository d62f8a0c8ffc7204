import { z } from "zod";
import { pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";
import { EXCHANGE_IDS, isExchangeId } from "@/lib/trading/exchanges";

export const CURRENCY = z
  .string()
  .regex(/^[A-Z0-9]{2,10}$/, 'Write the currency in capitals, for example "USD" or "USDT".');

export const AccountParams = z.strictObject({ id: z.uuid("The id is not one of ours.") });

const AccountName = storableText(1, 80);

export const CreateAccountInput = z
  .strictObject({
    kind: z
      .enum(["imported", "exchange", "paper"])
      .describe("`imported`: files and the API feed; `exchange`: read with keys."),
    name: AccountName,
    currency: CURRENCY.describe("What the account is counted in."),
    venue: storableText(1, 60).describe(
      "Broker or exchange; of an exchange account the id of its connector.",
    ),
    periodsPerYear: z
      .union([z.literal(365), z.literal(252)], "Choose 365 (trades every day) or 252 (on business days).")
      .default(365),
  })
  .refine(({ kind, venue }) => kind !== "exchange" || isExchangeId(venue), {
    path: ["venue"],
    message: `Accounts are read from ${EXCHANGE_IDS.join(", ")}.`,
  });
export type CreateAccountInput = z.infer<typeof CreateAccountInput>;

export const RenameAccountInput = z.strictObject({ name: AccountName });
export type RenameAccountInput = z.infer<typeof RenameAccountInput>;

export const AccountDto = z
  .object({
    id: z.string(),
    kind: z.enum(["imported", "exchange", "paper", "copy"]),
    name: z.string(),
    currency: z.string(),
    venue: z.string(),
    periodsPerYear: z.number().int(),
    simulated: z.boolean().describe("Fills of no real market."),
    state: z.enum(["active", "needs_attention", "closed"]),
    attention: z.string().nullable().describe("Why the account needs attention."),
    publishes: z.boolean().describe("Its record is a provider's."),
    events: z.number().int().describe("Events in the chain."),
    headHash: z.string().describe("Chain hash after the last event, hex."),
    lastEquity: z.string().nullable(),
    lastMarkAt: z.string().nullable(),
    syncedAt: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: "TradingAccount" });
export type AccountDto = z.infer<typeof AccountDto>;

export const AccountPage = pageOf(AccountDto).meta({ id: "TradingAccountPage" });
export type AccountPage = z.infer<typeof AccountPage>;
