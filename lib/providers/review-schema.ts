import { z } from "zod";
import { FeeTermsDto, OwnProviderDto } from "@/lib/providers/schema";
import { AccountDto } from "@/lib/trading/account-schema";

/** A record in numbers, before anybody believes it. */
export const RecordSummary = z.object({
  fills: z.number().int(),
  flows: z.number().int(),
  voids: z.number().int(),
  firstAt: z.string().nullable().describe("Time of the first event, as the source says."),
  lastAt: z.string().nullable(),
  firstReceivedAt: z.string().nullable().describe("When we got the first of them."),
  receivedLate: z.number().int().describe("Events that came more than a day after they happened."),
  chainProblem: z.string().nullable().describe("The chain was computed again; null: it holds."),
});
export type RecordSummary = z.infer<typeof RecordSummary>;

const fraction = z.number().nullable();
/** What the whole record says, listed or not; nobody is ranked by it. */
export const WholeRecord = z.object({
  n: z.number().int().describe("Daily returns."),
  spanDays: z.number().int(),
  periodsPerYear: z.number().int(),
  riskFreeRate: z.number(),
  totalReturn: fraction,
  volatility: fraction,
  sharpe: fraction,
  sharpeLow95: fraction,
  maxDrawdown: fraction,
  winRate: fraction,
  profitFactor: fraction,
  trades: z.number().int(),
});
export type WholeRecord = z.infer<typeof WholeRecord>;

export const AlikePerson = z.object({
  handle: z.string(),
  displayName: z.string(),
  addresses: z.array(z.string()).describe("IP addresses from which both signed in."),
  isProvider: z.boolean(),
});
export type AlikePerson = z.infer<typeof AlikePerson>;

const Person = z.object({ handle: z.string(), displayName: z.string(), joinedAt: z.string() });

export const WaitingApplication = z
  .object({ profile: OwnProviderDto, owner: Person, account: AccountDto })
  .meta({ id: "WaitingApplication" });
export type WaitingApplication = z.infer<typeof WaitingApplication>;

/** Everything a curator needs to decide. */
export const ProviderReview = WaitingApplication.extend({
  record: RecordSummary,
  whole: WholeRecord,
  otherAccounts: z.array(AccountDto).describe("Everything else the person ever opened."),
  alike: z.array(AlikePerson),
  feeHistory: z.array(FeeTermsDto),
}).meta({ id: "ProviderReview" });
export type ProviderReview = z.infer<typeof ProviderReview>;
