import type { UserActor } from "@/lib/actor";
import { topUpTestMoney } from "@/lib/billing/mutations/top-up-test-money";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { listRuns } from "@/lib/indicators/data/list-runs";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { executeIndicator } from "@/lib/indicators/mutations/execute-indicator";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { ExecuteInput, type PurchaseInput } from "@/lib/indicators/schema";
import { money, moneyJson } from "@/lib/money";
import { atrTrendChannel } from "@/prisma/seed/demo/atr-trend-channel";
import { publishDemoListing } from "@/prisma/seed/demo/listings";
import { momentumComposite } from "@/prisma/seed/demo/momentum-composite";
import { ensureDemoPeople } from "@/prisma/seed/demo/people";
import { pullbackFinder } from "@/prisma/seed/demo/pullback-finder";
import { volatilityRegime } from "@/prisma/seed/demo/volatility-regime";
import { volatilityRegimeCentred } from "@/prisma/seed/demo/volatility-regime-centred";
import { isSeeded, markSeeded } from "@/prisma/seed/marker";
import { say } from "@/prisma/seed/progress";
import { seedCatalogue } from "@/prisma/seed/seed-catalogue";

const MARKER = "demo:2";
const APPROVAL = { version: "1.0.0", notes: "Does what its description says; uses no later bar." };

/**
 * Adds demo people, paid indicators, two versions that wait for a review, and real purchases and runs made through
 * the product's own verbs. Safe to repeat; an interrupted run is finished by the next one.
 * @throws AppError UNPROCESSABLE where demo data has no place: beside a payment key, or deployed without SEED_DEMO=true.
 */
export async function seedDemo(): Promise<void> {
  refuseRealInstallation();
  await seedCatalogue();
  if (await isSeeded(MARKER)) return say("The demo data is there already.");
  const { user, provider, developer, curator } = await ensureDemoPeople();
  say("People: one of each role (logins in prisma/demo-logins.json)");
  for (const listing of [atrTrendChannel, momentumComposite, volatilityRegime]) {
    await publishDemoListing(developer, listing);
    await onceOnly(() =>
      changeVersion({ actor: curator, ref: listing.slug, act: "approve", input: APPROVAL }),
    );
    say(`${listing.slug}: reviewed and on offer`);
  }
  await publishDemoListing(developer, pullbackFinder);
  await publishDemoListing(developer, volatilityRegimeCentred);
  say(`${pullbackFinder.slug} and a new version of ${volatilityRegime.slug}: wait for a review`);
  await spend(user, provider);
  await run(user);
  await markSeeded(MARKER);
  say("The demo data is complete.");
}

function refuseRealInstallation(): void {
  const { STRIPE_SECRET_KEY, TOUCHSTONE_MODE, SEED_DEMO } = env();
  if (STRIPE_SECRET_KEY)
    throw new AppError("UNPROCESSABLE", "Demo data is refused beside STRIPE_SECRET_KEY.");
  if (TOUCHSTONE_MODE === "deployed" && !SEED_DEMO) {
    throw new AppError("UNPROCESSABLE", "Demo data in deployed mode needs SEED_DEMO=true.");
  }
}

async function spend(user: UserActor, provider: UserActor): Promise<void> {
  await topUp(user, 20_000n);
  await topUp(provider, 5_000n);
  await buy(user, momentumComposite.slug, "lifetime", 1_900n);
  await buy(provider, atrTrendChannel.slug, "monthly", 499n);
  await buy(provider, volatilityRegime.slug, "lifetime", 900n);
  say("Wallets topped up with test money, three licences bought");
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
  await onceOnly(() => purchaseIndicator({ actor, ref, input: { kind, expectedPrice }, idempotencyKey }));
}

/** Runs a verb that an interrupted seed may have run already. */
async function onceOnly(verb: () => Promise<unknown>): Promise<void> {
  try {
    await verb();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "CONFLICT") throw error;
  }
}

async function run(user: UserActor): Promise<void> {
  const { total = 0 } = await listRuns(user, { limit: 1 });
  if (total > 0) return;
  const runs = [
    { ref: "rsi", symbol: "TST-BTC", interval: "1d" },
    { ref: "macd", symbol: "TST-IDX", interval: "1d" },
    { ref: momentumComposite.slug, symbol: "TST-BTC", interval: "1d" },
    { ref: momentumComposite.slug, symbol: "TST-ETH", interval: "1h" },
  ];
  for (const { ref, ...market } of runs) {
    const { receipt } = await executeIndicator({ actor: user, ref, input: ExecuteInput.parse(market) });
    say(`${ref} on ${market.symbol}: ${receipt.bars} bars, output ${receipt.outputHash?.slice(0, 12)}`);
  }
}
