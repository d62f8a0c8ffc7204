import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import type { Json } from "@/lib/canonical-json";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { env } from "@/lib/env";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { INDICATOR_RANKS } from "@/lib/indicators/data/indicator-ranks";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import type { UpdateIndicatorInput } from "@/lib/indicators/listing-schema";
import type { LockedIndicator } from "@/lib/indicators/mutations/lock-indicator";
import { lockOwnIndicator } from "@/lib/indicators/mutations/lock-own-indicator";
import { setFree, setPrice } from "@/lib/indicators/mutations/set-price";
import { isSamePrice, planPrice } from "@/lib/indicators/plan-price";
import { PUBLIC_VERSIONS } from "@/lib/indicators/visibility";
import { enterRanks } from "@/lib/ranking/mutations/enter-ranks";

export interface UpdateIndicatorCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: UpdateIndicatorInput;
}

/**
 * Changes the words, the visibility and the price of one of the actor's own listings; its address stays. A price
 * binds sales from now on, and what was published open stays open whatever the visibility becomes.
 * @throws AppError NOT_FOUND, UNPROCESSABLE for a foreign currency.
 */
export async function updateIndicator(call: UpdateIndicatorCall): Promise<IndicatorDetail> {
  const id = await inTransaction((tx) => update(tx, call));
  return await getIndicator(id, call.actor);
}

async function update(tx: Tx, { actor, ref, input }: UpdateIndicatorCall): Promise<string> {
  const now = await transactionNow(tx);
  const indicator = await lockOwnIndicator(tx, actor, ref);
  const { pricing, ...words } = input;
  await tx.indicator.update({ where: { id: indicator.id }, data: { ...words, updatedAt: now } });
  if (words.visibility !== undefined) await keepOpen(tx, indicator, words.visibility, now);
  const priced = pricing !== undefined && (await changePrice(tx, indicator, pricing, now));
  if (indicator.status === "listed") await enterRanks(tx, INDICATOR_RANKS, indicator.id);
  await recordAudit(tx, actor, {
    action: "indicator.updated",
    subjectKind: "indicator",
    subjectId: indicator.id,
    data: auditOf(indicator, input, priced),
  });
  return indicator.id;
}

/** The source of every version that was public while the listing was open, or becomes so now, stays readable. */
async function keepOpen(
  tx: Tx,
  indicator: LockedIndicator,
  next: LockedIndicator["visibility"],
  now: Date,
): Promise<void> {
  if (indicator.visibility !== "open" && next !== "open") return;
  await tx.indicatorVersion.updateMany({
    where: { indicatorId: indicator.id, status: { in: PUBLIC_VERSIONS }, openedAt: null },
    data: { openedAt: now },
  });
}

/** @returns whether the price is another one now. */
async function changePrice(
  tx: Tx,
  { id: indicatorId, developerId, priceId }: LockedIndicator,
  pricing: NonNullable<UpdateIndicatorInput["pricing"]> | null,
  now: Date,
): Promise<boolean> {
  const currency = env().PLATFORM_CURRENCY;
  const price = planPrice(pricing, currency);
  const select = { currency: true, onceMinor: true, monthMinor: true, trialDays: true };
  const current =
    priceId === null ? null : await tx.indicatorPrice.findUniqueOrThrow({ where: { id: priceId }, select });
  if (isSamePrice(price, current)) return false;
  if (price === null) await setFree(tx, { indicatorId, currency, now });
  else await setPrice(tx, { indicatorId, developerId, price, now });
  return true;
}

/** Names what was changed; the words themselves are long, a name, a visibility and a price are told. */
function auditOf(indicator: LockedIndicator, input: UpdateIndicatorInput, priced: boolean): Json {
  const { name, visibility, pricing } = input;
  return {
    fields: Object.keys(input).sort(),
    ...(name === undefined ? {} : { name: { before: indicator.name, after: name } }),
    ...(visibility === undefined ? {} : { visibility: { before: indicator.visibility, after: visibility } }),
    ...(priced ? { pricing: pricing ?? null } : {}),
  };
}
