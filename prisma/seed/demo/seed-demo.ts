import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { fillDemoCatalogue } from "@/prisma/seed/demo/demo-catalogue";
import { ensureDemoNeighbours, ensureDemoPeople } from "@/prisma/seed/demo/people";
import { seedRecords } from "@/prisma/seed/demo/records/seed-records";
import { tradeOnDemoMarket } from "@/prisma/seed/demo/trade";
import { isSeeded, markSeeded } from "@/prisma/seed/marker";
import { say } from "@/prisma/seed/progress";
import { seedCatalogue } from "@/prisma/seed/seed-catalogue";

const MARKER = "demo:4";

/**
 * Adds demo people, their listings and trading records in every state, and purchases, runs and reviews made through
 * the product's own verbs. Safe to repeat; an interrupted run is finished by the next one.
 * @throws AppError UNPROCESSABLE where demo data has no place: beside a payment key, or deployed without SEED_DEMO=true.
 */
export async function seedDemo(): Promise<void> {
  refuseRealInstallation();
  await seedCatalogue();
  if (await isSeeded(MARKER)) return say("The demo data is there already.");
  const people = { ...(await ensureDemoPeople()), ...(await ensureDemoNeighbours()) };
  say("People: one of each role (logins in prisma/demo-logins.json) and four neighbours");
  await fillDemoCatalogue(people);
  await tradeOnDemoMarket(people);
  await seedRecords(people);
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
