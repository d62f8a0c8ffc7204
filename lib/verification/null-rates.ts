/** @data-table Written by `npm run calibrate-checks -- --write`; do not change by hand. */
import type { FamilyRate, NullRate, Power } from "@/lib/verification/null-rate";

/** What every check says of honest simulated accounts, by rank. */
export const NULL_RATES: readonly NullRate[] = [
  { check: "ledger-integrity", judged: 2000, raised: 0, population: "traders" },
  { check: "price-feasibility", judged: 0, raised: 0, population: "traders" },
  { check: "late-signals", judged: 2000, raised: 0, population: "traders" },
  { check: "recompute", judged: 0, raised: 0, population: "traders" },
  { check: "hidden-loss", judged: 2000, raised: 13, population: "traders" },
  { check: "averaging-down", judged: 1392, raised: 0, population: "traders" },
  { check: "martingale", judged: 1517, raised: 3, population: "traders" },
  { check: "no-stop", judged: 2000, raised: 0, population: "traders" },
  { check: "smoothness", judged: 20000, raised: 0, population: "investors" },
  { check: "serial-correlation", judged: 20000, raised: 197, population: "investors" },
  { check: "kink-at-zero", judged: 20000, raised: 27, population: "investors" },
  { check: "deposit-masking", judged: 2000, raised: 0, population: "traders" },
  { check: "drawdown-refill", judged: 2000, raised: 34, population: "traders" },
  { check: "size-spike", judged: 2000, raised: 165, population: "traders" },
  { check: "cherry-picking", judged: 2000, raised: 0, population: "traders" },
  { check: "mirror-hedging", judged: 2000, raised: 0, population: "traders" },
  { check: "clone", judged: 2000, raised: 0, population: "traders" },
  { check: "churn", judged: 2000, raised: 0, population: "traders" },
  { check: "front-running", judged: 0, raised: 0, population: "traders" },
  { check: "replicability", judged: 0, raised: 0, population: "traders" },
  { check: "profit-concentration", judged: 180, raised: 6, population: "traders" },
  { check: "style-break", judged: 13333, raised: 849, population: "investors" },
  { check: "digit-tests", judged: 20000, raised: 215, population: "investors" },
  { check: "social-proof", judged: 0, raised: 0, population: "traders" },
  { check: "fee-cycle", judged: 0, raised: 0, population: "traders" },
];

/** What all checks together say of honest traders. */
export const FAMILY_RATE: FamilyRate = { accounts: 2000, flagged: 280, warned: 222, hidden: 0 };

/** What the checks say of the bad accounts that the simulator knows. */
export const POWERS: readonly Power[] = [
  {
    actor: "grid bot",
    accounts: 100,
    flagged: 100,
    warned: 100,
    hidden: 100,
    raisedBy: [
      { check: "hidden-loss", judged: 100, raised: 98 },
      { check: "averaging-down", judged: 99, raised: 99 },
      { check: "no-stop", judged: 99, raised: 99 },
      { check: "smoothness", judged: 84, raised: 16 },
      { check: "serial-correlation", judged: 84, raised: 11 },
      { check: "kink-at-zero", judged: 84, raised: 67 },
      { check: "deposit-masking", judged: 100, raised: 3 },
      { check: "size-spike", judged: 100, raised: 100 },
      { check: "profit-concentration", judged: 99, raised: 1 },
      { check: "style-break", judged: 74, raised: 32 },
      { check: "digit-tests", judged: 84, raised: 42 },
    ],
  },
  {
    actor: "martingale",
    accounts: 100,
    flagged: 100,
    warned: 100,
    hidden: 100,
    raisedBy: [
      { check: "martingale", judged: 100, raised: 100 },
      { check: "smoothness", judged: 100, raised: 100 },
      { check: "serial-correlation", judged: 100, raised: 4 },
      { check: "kink-at-zero", judged: 100, raised: 100 },
      { check: "size-spike", judged: 100, raised: 81 },
      { check: "profit-concentration", judged: 27, raised: 1 },
      { check: "style-break", judged: 100, raised: 24 },
      { check: "digit-tests", judged: 100, raised: 98 },
    ],
  },
  {
    actor: "smoothed marks",
    accounts: 100,
    flagged: 100,
    warned: 100,
    hidden: 0,
    raisedBy: [
      { check: "serial-correlation", judged: 100, raised: 100 },
      { check: "size-spike", judged: 100, raised: 3 },
      { check: "style-break", judged: 100, raised: 66 },
    ],
  },
  {
    actor: "wash trader",
    accounts: 100,
    flagged: 100,
    warned: 100,
    hidden: 0,
    raisedBy: [
      { check: "serial-correlation", judged: 100, raised: 2 },
      { check: "churn", judged: 100, raised: 100 },
      { check: "style-break", judged: 100, raised: 20 },
      { check: "digit-tests", judged: 100, raised: 1 },
    ],
  },
  {
    actor: "clone",
    accounts: 100,
    flagged: 100,
    warned: 100,
    hidden: 4,
    raisedBy: [
      { check: "hidden-loss", judged: 100, raised: 1 },
      { check: "size-spike", judged: 100, raised: 3 },
      { check: "clone", judged: 100, raised: 100 },
      { check: "style-break", judged: 100, raised: 8 },
      { check: "digit-tests", judged: 100, raised: 3 },
    ],
  },
  {
    actor: "deposit masker",
    accounts: 100,
    flagged: 100,
    warned: 100,
    hidden: 1,
    raisedBy: [
      { check: "hidden-loss", judged: 100, raised: 3 },
      { check: "serial-correlation", judged: 100, raised: 23 },
      { check: "deposit-masking", judged: 100, raised: 100 },
      { check: "size-spike", judged: 100, raised: 100 },
      { check: "digit-tests", judged: 100, raised: 100 },
    ],
  },
];
