import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { HIDE_AT, isPublic } from "@/lib/verification/flag-rules";
import type { FamilyRate, Population, RaisedCount } from "@/lib/verification/null-rate";
import { type Severity, scoreOf } from "@/lib/verification/severity";
import { BAD_ACTORS, type BadActor } from "@/lib/verification/simulator/bad-actors";
import { type Skill, simulateInvestor } from "@/lib/verification/simulator/investor";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { simulatedRecord } from "@/lib/verification/simulator/simulated-account";
import { simulateTrader } from "@/lib/verification/simulator/trader";

/** Checks of returns alone: measured on investors, whose returns are independent and normal; all others on traders. */
const ON_RETURNS: ReadonlySet<string> = new Set([
  "smoothness",
  "serial-correlation",
  "kink-at-zero",
  "style-break",
  "digit-tests",
]);

/** Honest accounts take turns with these lengths and true Sharpe ratios. */
const LENGTHS_DAYS = [90, 180, 365];
const SHARPES = [0, 0.5, 1, 2];

/** Each population has seeds of its own. */
const FIRST_SEEDS: Readonly<Record<Population, number>> = { investors: 1_000_000, traders: 2_000_000 };
const FIRST_BAD_SEED = 3_000_000;
const FIRST_COMPANION_SEED = 4_000_000;
const COMPANIONS = 8;

/** The population that a check is measured on. */
export function populationOf({ id }: Pick<Check, "id">): Population {
  return ON_RETURNS.has(id) ? "investors" : "traders";
}

/**
 * The honest account of a population with this number: always the same one. Traders are compared with `companions`:
 * one of them belongs to the same owner, the others are listed before.
 */
export function honestRecord(
  population: Population,
  index: number,
  companions: readonly CheckedRecord[] = [],
): CheckedRecord {
  const record = simulatedHonest(FIRST_SEEDS[population] + index, {
    population,
    days: LENGTHS_DAYS[index % LENGTHS_DAYS.length] ?? 0,
    sharpe: SHARPES[Math.floor(index / LENGTHS_DAYS.length) % SHARPES.length] ?? 0,
  });
  const own = companions.length === 0 ? -1 : index % companions.length;
  return {
    ...record,
    linked: companions.slice(own, own + 1).map(({ account, events, derived, period }) => ({
      accountId: account.id,
      link: "owner",
      openedDay: period.fromDay,
      closedDay: null,
      kind: "imported",
      events,
      daily: derived.daily,
    })),
    older: companions
      .filter((_, place) => place !== own)
      .map(({ providerId, events, derived }) => ({
        providerId,
        isNear: false,
        events,
        daily: derived.daily,
      })),
  };
}

/** Honest traders to compare others with. */
export function companionTraders(): CheckedRecord[] {
  return Array.from({ length: COMPANIONS }, (_, index) =>
    simulatedHonest(FIRST_COMPANION_SEED + index, {
      population: "traders",
      days: Math.max(...LENGTHS_DAYS),
      sharpe: SHARPES[index % SHARPES.length] ?? 0,
    }),
  );
}

function simulatedHonest(
  seed: number,
  { population, ...skill }: Skill & { population: Population },
): CheckedRecord {
  const simulate = population === "investors" ? simulateInvestor : simulateTrader;
  return simulatedRecord(simulate(seededRandom(seed), skill));
}

/** The bad account of a kind with this number. */
export function badRecord(actor: BadActor, index: number): CheckedRecord {
  return BAD_ACTORS[actor](seededRandom(FIRST_BAD_SEED + index));
}

/** What a number of records came to. */
export interface Measured {
  counts: readonly RaisedCount[];
  family: FamilyRate;
}

/** Runs `checks` over `accounts` records and counts what they say. */
export function measureChecks(
  checks: readonly Check[],
  accounts: number,
  recordOf: (index: number) => CheckedRecord,
): Measured {
  const counts = checks.map(({ id }) => ({ check: id, judged: 0, raised: 0 }));
  const family = { accounts, flagged: 0, warned: 0, hidden: 0 };
  for (let index = 0; index < accounts; index += 1) {
    const record = recordOf(index);
    const severities: Severity[] = [];
    checks.forEach((check, place) => {
      const outcome = check.run(record);
      const count = counts[place];
      if (count === undefined || (outcome.state !== "passed" && outcome.state !== "raised")) return;
      count.judged += 1;
      if (outcome.state === "passed") return;
      count.raised += 1;
      severities.push(outcome.severity);
    });
    if (severities.length > 0) family.flagged += 1;
    if (severities.some((severity) => isPublic({ severity }))) family.warned += 1;
    if (scoreOf(severities) >= HIDE_AT) family.hidden += 1;
  }
  return { counts, family };
}
