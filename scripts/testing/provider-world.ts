import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { editProvider } from "@/lib/providers/mutations/edit-provider";
import { startImport } from "@/lib/trading/mutations/start-import";
import { uuidv7 } from "@/lib/uuid";
import { aFinding, flagged } from "@/scripts/testing/flags";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider } from "@/scripts/testing/providers";
import { aDeposit, aFill, anAccount, append } from "@/scripts/testing/trading-accounts";

/** From the one who may least to the one who may most. */
export const PROVIDER_ROLES = ["anonymous", "user", "otherOwner", "owner", "curator", "admin"] as const;
export type ProviderRole = (typeof PROVIDER_ROLES)[number];

/** Words that stand in one place only: whoever reads one has read that place. */
export const PRIVATE_WORDS = {
  /** The name of the owner's trading account. */
  account: "marker-of-the-account",
  /** What a curator wrote to the owner. */
  notes: "marker-of-the-notes",
  /** In the strategy of a profile that waits. */
  waiting: "marker-of-the-waiting",
} as const;
export type PrivateWord = keyof typeof PRIVATE_WORDS;

/** A listed record, a profile that waits, and everybody around them. */
export interface ProviderWorld {
  people: Record<Exclude<ProviderRole, "anonymous">, UserActor>;
  /** On the list, of the owner. */
  providerId: string;
  /** Its record, with three events. */
  accountId: string;
  /** Another account of the owner, without events. */
  spareId: string;
  importId: string;
  /** A paper account of the owner with an order that works. */
  paperId: string;
  orderId: string;
  flagId: string;
  reviewId: string;
  /** Of the owner of nothing else, not decided on. */
  waitingId: string;
}

export async function aProviderWorld(): Promise<ProviderWorld> {
  const [user, owner, curator, admin] = [
    await aPerson(),
    await aPerson(),
    await aPerson("CURATOR"),
    await aPerson("ADMIN"),
  ];
  const accountId = await anAccount(owner, { name: PRIVATE_WORDS.account });
  await append(owner, accountId, [aDeposit(), aFill(), aFill({ side: "sell" })]);
  const provider = await aProvider(curator, { owner, accountId });
  const { providerId } = provider;
  await db().provider.update({ where: { id: providerId }, data: { reviewNotes: PRIVATE_WORDS.notes } });
  const { owner: otherOwner } = await aProvider(curator);
  const spareId = await anAccount(owner);
  const input = { format: "binance-spot", fileName: "trades.csv", options: {} };
  const { id: importId } = await startImport({ actor: owner, accountId: spareId, input });
  const { "low-sharpe": flagId = "" } = await flagged(provider, [aFinding("low-sharpe", "warn")]);
  return {
    people: { user, otherOwner, owner, curator, admin },
    providerId,
    accountId,
    spareId,
    importId,
    ...(await aWorkingOrder(owner)),
    flagId,
    reviewId: await aReviewOf(providerId),
    waitingId: await aWaitingProfile(),
  };
}

async function aWorkingOrder(owner: UserActor): Promise<{ paperId: string; orderId: string }> {
  const paperId = await anAccount(owner, { kind: "paper" });
  const { id: instrumentId } = await db().instrument.findFirstOrThrow({ where: { code: "BTCUSD" } });
  const asked = { side: "buy", type: "limit", qty: "1", limitPrice: "1" } as const;
  const { id: orderId } = await db().order.create({
    data: { accountId: paperId, clientOrderId: "first", instrumentId, ...asked },
  });
  return { paperId, orderId };
}

/** Nobody can follow yet, so a review comes into being here only. */
async function aReviewOf(providerId: string): Promise<string> {
  const { userId } = await aPerson();
  const id = uuidv7();
  await db().review.create({ data: { id, userId, providerId, stars: 4, comment: "Steady." } });
  await db().provider.update({ where: { id: providerId }, data: { ratingSum: 4, ratingCount: 1 } });
  return id;
}

async function aWaitingProfile(): Promise<string> {
  const { owner, providerId } = await anApplicant();
  await editProvider({ actor: owner, providerId, input: { strategy: PRIVATE_WORDS.waiting } });
  return providerId;
}
