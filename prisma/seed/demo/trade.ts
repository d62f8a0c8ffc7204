import { randomUUID } from "node:crypto";
import { systemActor, type UserActor } from "@/lib/actor";
import { topUpTestMoney } from "@/lib/billing/mutations/top-up-test-money";
import { inTransaction } from "@/lib/db";
import { env } from "@/lib/env";
import { listRuns } from "@/lib/indicators/data/list-runs";
import { ExecuteInput } from "@/lib/indicators/execution-schema";
import { invite } from "@/lib/indicators/mutations/change-invite";
import { executeIndicator } from "@/lib/indicators/mutations/execute-indicator";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { refundLicence } from "@/lib/indicators/mutations/refund-licence";
import { renewLicences } from "@/lib/indicators/mutations/renew-licences";
import type { PurchaseInput } from "@/lib/indicators/purchase-schema";
import { money, moneyJson } from "@/lib/money";
import { rateIndicator } from "@/lib/reviews/mutations/rate-indicator";
import { replyToReview } from "@/lib/reviews/mutations/reply-to-review";
import { RateInput } from "@/lib/reviews/schema";
import { atrTrendChannel } from "@/prisma/seed/demo/atr-trend-channel";
import { momentumComposite } from "@/prisma/seed/demo/momentum-composite";
import { openingBalance } from "@/prisma/seed/demo/opening-balance";
import type { DemoNeighbour, DemoRole } from "@/prisma/seed/demo/people";
import { RANGE_COMPASS_MONTH_MINOR } from "@/prisma/seed/demo/range-compass";
import { volatilityRegime } from "@/prisma/seed/demo/volatility-regime";
import { say } from "@/prisma/seed/progress";

type People = Record<DemoRole | DemoNeighbour, UserActor>;

/** What people bought, ran, said and gave back. */
export async function tradeOnDemoMarket(people: People): Promise<void> {
  const { user, provider, noa, jon, tariq } = people;
  await topUp(user, 20_000n);
  await topUp(provider, 5_000n);
  await topUp(noa, 5_000n);
  await topUp(jon, 2_000n);
  await invite({ actor: tariq, ref: openingBalance.slug, input: { handle: user.handle } });
  await buy(user, momentumComposite.slug, "lifetime", 1_900n);
  await buy(user, openingBalance.slug, "lifetime", 4_900n);
  await buy(provider, atrTrendChannel.slug, "monthly", 499n);
  await buy(provider, volatilityRegime.slug, "lifetime", 900n);
  await buy(noa, "range-compass", "monthly", RANGE_COMPASS_MONTH_MINOR);
  await buy(jon, momentumComposite.slug, "lifetime", 1_900n);
  say("Wallets topped up with test money, six licences bought, one of them by invitation");
  await runAll(people);
  await reviewAll(people);
  await giveBack(jon);
  await renew(noa);
}

async function topUp(actor: UserActor, amountMinor: bigint): Promise<void> {
  const amount = money(amountMinor, env().PLATFORM_CURRENCY);
  await topUpTestMoney(actor, { amount, idempotencyKey: "seed-demo-top-up" });
}

async function buy(
  actor: UserActor,
  ref: string,
  kind: PurchaseInput["kind"],
  amountMinor: bigint,
): Promise<void> {
  const expectedPrice = moneyJson(money(amountMinor, env().PLATFORM_CURRENCY));
  const idempotencyKey = `seed-demo-purchase-${ref}`;
  await purchaseIndicator({ actor, ref, input: { kind, expectedPrice }, idempotencyKey });
}

async function runAll({ user, provider, noa, jon }: People): Promise<void> {
  await run(user, ["rsi", "TST-BTC", "1d"], ["macd", "TST-IDX", "1d"]);
  await run(user, [momentumComposite.slug, "TST-BTC", "1d"], [momentumComposite.slug, "TST-ETH", "1h"]);
  await run(provider, [volatilityRegime.slug, "TST-IDX", "1d"], [atrTrendChannel.slug, "TST-GOLD", "1d"]);
  await run(noa, ["range-compass", "TST-GOLD", "1d"], ["trend-ribbon", "TST-TECH", "1d"]);
  await run(jon, ["trend-ribbon", "TST-ALT", "1d"], [momentumComposite.slug, "TST-ALT", "1d"]);
}

/** Each run once: an interrupted seed finds the receipts of those it has made. */
async function run(
  actor: UserActor,
  ...runs: readonly (readonly [string, string, "1d" | "1h"])[]
): Promise<void> {
  const { items } = await listRuns(actor, { limit: 100 });
  for (const [ref, symbol, interval] of runs) {
    const isDone = items.some(
      ({ indicator, dataset }) =>
        indicator.slug === ref && dataset.symbol === symbol && dataset.interval === interval,
    );
    if (isDone) continue;
    const input = ExecuteInput.parse({ symbol, interval });
    const { receipt } = await executeIndicator({ actor, ref, input });
    say(`${ref} on ${symbol}: ${receipt.bars} bars, output ${receipt.outputHash?.slice(0, 12)}`);
  }
}

async function reviewAll({ user, provider, noa, jon, developer, mira }: People): Promise<void> {
  const praise = await rate(
    user,
    momentumComposite.slug,
    5,
    "One line instead of three panes, and it says when the parts disagree.",
  );
  await replyToReview({
    actor: developer,
    reviewId: praise,
    reply: "Thank you. The next version will let you weigh the parts.",
  });
  await rate(jon, momentumComposite.slug, 2, "Too slow for what I trade. Does what it says, though.");
  await rate(
    provider,
    volatilityRegime.slug,
    4,
    "I switch my strategy off in storms. A shorter look-back would be welcome.",
  );
  await rate(noa, "trend-ribbon", 4, "");
  const question = await rate(jon, "trend-ribbon", 5, "Why was 1.1.0 taken back?");
  await replyToReview({
    actor: mira,
    reviewId: question,
    reply: "Its spread was not in percent, as promised; 1.2.0 mends it.",
  });
  say("Five reviews, two of them answered");
}

/** @returns the review's id. */
async function rate(actor: UserActor, ref: string, rating: number, comment: string): Promise<string> {
  const { id } = await rateIndicator({ actor, ref, input: RateInput.parse({ rating, comment }) });
  return id;
}

/** Within the first day, hardly used: the rule gives the money back. */
async function giveBack(jon: UserActor): Promise<void> {
  const idempotencyKey = "seed-demo-refund";
  const { rule } = await refundLicence({
    actor: jon,
    ref: momentumComposite.slug,
    input: {},
    idempotencyKey,
  });
  say(`${momentumComposite.slug}: refunded to one buyer by the rule ${rule}`);
}

/** A month is moved back until its end has just come; then the job's own verb renews it. */
async function renew(noa: UserActor): Promise<void> {
  const moved = await inTransaction(
    (tx) => tx.$executeRaw`
      UPDATE licence
         SET valid_from = valid_from - gone.time, valid_until = valid_until - gone.time, anchor_at = anchor_at - gone.time
        FROM (SELECT id, valid_until - now() + interval '1 minute' AS time FROM licence
               WHERE user_id = ${noa.userId}::uuid AND kind = 'month' AND status = 'active' AND period_no = 1) gone
       WHERE licence.id = gone.id`,
  );
  if (moved === 0) return;
  const { renewed } = await renewLicences(systemActor("seed", randomUUID()), { now: new Date(), limit: 10 });
  say(`range-compass: ${renewed} month renewed`);
}
