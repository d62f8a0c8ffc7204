import { writeFileSync } from "node:fs";
import { CHECKS } from "@/lib/verification/checks";
import {
  type FamilyRate,
  type NullRate,
  type Population,
  type Power,
  type RaisedCount,
  shareOf,
} from "@/lib/verification/null-rate";
import { BAD_ACTOR_NAMES } from "@/lib/verification/simulator/bad-actors";
import {
  badRecord,
  companionTraders,
  honestRecord,
  measureChecks,
  populationOf,
} from "@/lib/verification/simulator/calibration";
import { textTable } from "@/scripts/text-table";

const ACCOUNTS: Readonly<Record<Population, number>> = { investors: 20_000, traders: 2_000 };
const BAD_ACCOUNTS = 100;
const FILE = "lib/verification/null-rates.ts";

/** All that was measured. */
interface Calibration {
  rates: readonly NullRate[];
  family: FamilyRate;
  powers: readonly Power[];
}

/**
 * `npm run calibrate-checks`: how often every check raises something about honest simulated accounts, and about bad
 * ones. With `--write` the rates are stored for the product to show. Equal code gives equal numbers.
 */
function main(): void {
  const calibration = measure();
  print(calibration);
  if (!process.argv.includes("--write")) return;
  writeFileSync(FILE, sourceOf(calibration));
  process.stdout.write(`\nWritten to ${FILE}.\n`);
}

function measure(): Calibration {
  const onReturns = CHECKS.filter((check) => populationOf(check) === "investors");
  const investors = measureChecks(onReturns, ACCOUNTS.investors, (index) => honestRecord("investors", index));
  // Traders meet every check: together they say how many honest accounts are flagged by any.
  const companions = companionTraders();
  const traders = measureChecks(CHECKS, ACCOUNTS.traders, (index) =>
    honestRecord("traders", index, companions),
  );
  const rates = CHECKS.flatMap((check): NullRate[] => {
    const population = populationOf(check);
    const { counts } = population === "investors" ? investors : traders;
    return counts.filter((count) => count.check === check.id).map((count) => ({ ...count, population }));
  });
  const powers = BAD_ACTOR_NAMES.map((actor): Power => {
    const { counts, family } = measureChecks(CHECKS, BAD_ACCOUNTS, (index) => badRecord(actor, index));
    return { actor, ...family, raisedBy: counts.filter(({ raised }) => raised > 0) };
  });
  return { rates, family: traders.family, powers };
}

function print({ rates, family, powers }: Calibration): void {
  const head = ["rank", "check", "honest", "raised", "rate", "95 % interval", "judged", ...BAD_ACTOR_NAMES];
  const rows = CHECKS.map(({ rank, id }) => {
    const rate = rates.find(({ check }) => check === id);
    const share = rate === undefined ? null : shareOf(rate.raised, rate.judged);
    return [
      String(rank),
      id,
      rate?.population ?? "",
      String(rate?.raised ?? ""),
      share === null ? "–" : percent(share.share),
      share === null ? "–" : `${percent(share.low)} to ${percent(share.high)}`,
      String(rate?.judged ?? ""),
      ...powers.map(({ raisedBy, accounts }) => caught(raisedBy, id, accounts)),
    ];
  });
  const all = powers.map(({ warned, hidden, accounts }) => `${warned}, ${hidden} hidden/${accounts}`);
  rows.push(["", "any that is shown", "", "", "", "", "", ...all]);
  process.stdout.write(`${textTable(head, rows)}\n\n`);
  process.stdout.write(
    `${textTable(
      ["rank", "threshold"],
      CHECKS.map(({ rank, threshold }) => [String(rank), threshold]),
    )}\n`,
  );
  const { accounts, flagged, warned, hidden } = family;
  const of = (count: number) => `${count} (${percent(count / accounts)})`;
  process.stdout.write(
    `\nOf ${accounts} honest traders ${of(flagged)} have any finding, ${of(warned)} one that is shown, ${of(hidden)} a score that hides.\n`,
  );
}

function caught(raisedBy: readonly RaisedCount[], id: string, accounts: number): string {
  const raised = raisedBy.find(({ check }) => check === id)?.raised;
  return raised === undefined ? "" : `${raised}/${accounts}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function sourceOf({ rates, family, powers }: Calibration): string {
  const line = (value: object) =>
    `{ ${Object.entries(value)
      .map(([name, entry]) => `${name}: ${JSON.stringify(entry)}`)
      .join(", ")} }`;
  const list = (values: readonly object[], indent: string) =>
    values.map((value) => `${indent}${line(value)},\n`).join("");
  const powerOf = ({ raisedBy, ...rest }: Power) =>
    `  {\n${Object.entries(rest)
      .map(([name, entry]) => `    ${name}: ${JSON.stringify(entry)},\n`)
      .join("")}    raisedBy: [\n${list(raisedBy, "      ")}    ],\n  },\n`;
  return `/** @data-table Written by \`npm run calibrate-checks -- --write\`; do not change by hand. */
import type { FamilyRate, NullRate, Power } from "@/lib/verification/null-rate";

/** What every check says of honest simulated accounts, by rank. */
export const NULL_RATES: readonly NullRate[] = [
${list(rates, "  ")}];

/** What all checks together say of honest traders. */
export const FAMILY_RATE: FamilyRate = ${line(family)};

/** What the checks say of the bad accounts that the simulator knows. */
export const POWERS: readonly Power[] = [
${powers.map(powerOf).join("")}];
`;
}

main();
