/** @data-table The trading records of the demo. */
import type { ApplyInput } from "@/lib/providers/schema";
import type { DemoTrader } from "@/prisma/seed/demo/people";
import type { GridPlan } from "@/prisma/seed/demo/records/trade-by-grid";
import type { JudgementPlan } from "@/prisma/seed/demo/records/trade-by-judgement";

/** A made-up record on the synthetic markets, and what became of the profile that shows it. */
export interface DemoRecord {
  person: "provider" | DemoTrader;
  account: { kind: "imported" | "paper"; name: string; periodsPerYear: 252 | 365 };
  /** Symbols; all of them trade in the same hours. */
  markets: readonly string[];
  plan: JudgementPlan | GridPlan;
  /** In dollars. */
  deposit: number;
  /** First and last day of trading. */
  from: string;
  to: string;
  /** `live`: events arrive within seconds; `monthly`: a statement after each month. */
  fed: "live" | "monthly";
  application: Omit<ApplyInput, "tradingAccountId" | "subscriptionFee" | "displayName"> & {
    displayName: string;
    monthMinor: number;
  };
  appliedAt: string;
  /** Null: waits for a curator. */
  listedAt: string | null;
  suspension?: string;
  closing?: { at: string; reason: string };
}

export const DEMO_RECORDS: readonly DemoRecord[] = [
  {
    person: "provider",
    account: { kind: "imported", name: "Swing book", periodsPerYear: 252 },
    markets: ["TST-IDX", "TST-TECH", "TST-GOLD"],
    plan: {
      style: "judgement",
      seed: "petra/11",
      hitRate: 0.66,
      restBars: [2, 10],
      holdBars: [10, 40],
      stake: 0.7,
    },
    deposit: 50_000,
    from: "2025-11-03",
    to: "2026-10-31",
    fed: "live",
    application: {
      displayName: "Petra's swing book",
      bio: "Swing trader since 2014. Writes down every trade, the bad ones too.",
      strategy:
        "Holds an index, a technology share or gold for two to eight sessions, one at a time, long or short. Leaves at the planned time, whatever happens.",
      riskLevel: "medium",
      monthMinor: 2_900,
      performanceFeeBps: 1_000,
    },
    appliedAt: "2025-12-10",
    listedAt: "2025-12-15",
  },
  {
    person: "lars",
    account: { kind: "imported", name: "Two coins", periodsPerYear: 365 },
    markets: ["TST-BTC", "TST-ETH"],
    plan: {
      style: "judgement",
      seed: "lars/3",
      hitRate: 0.54,
      restBars: [10, 60],
      holdBars: [24, 120],
      stake: 0.35,
    },
    deposit: 20_000,
    from: "2025-11-01",
    to: "2026-10-31",
    fed: "monthly",
    application: {
      displayName: "Two coins, slowly",
      bio: "Engineer by day.",
      strategy: "One position of one to five days in one of two coins, then a rest.",
      riskLevel: "medium",
      monthMinor: 0,
      performanceFeeBps: 500,
    },
    appliedAt: "2026-01-14",
    listedAt: "2026-01-20",
  },
  {
    person: "ines",
    account: { kind: "imported", name: "Day trading", periodsPerYear: 365 },
    markets: ["TST-ETH"],
    plan: {
      style: "judgement",
      seed: "ines/1",
      hitRate: 0.44,
      restBars: [2, 30],
      holdBars: [3, 30],
      stake: 0.25,
    },
    deposit: 8_000,
    from: "2025-12-01",
    to: "2026-10-31",
    fed: "monthly",
    application: {
      displayName: "Fast ether",
      bio: "",
      strategy: "In and out within a day, whichever way the wind blows.",
      riskLevel: "high",
      monthMinor: 900,
      performanceFeeBps: 1_500,
    },
    appliedAt: "2026-02-02",
    listedAt: "2026-02-05",
  },
  {
    person: "viktor",
    account: { kind: "imported", name: "Grid", periodsPerYear: 365 },
    markets: ["TST-ALT"],
    plan: {
      style: "grid",
      seed: "viktor",
      stake: 0.05,
      growth: 1.3,
      step: 0.02,
      layers: 8,
      target: 0.01,
    },
    deposit: 15_000,
    from: "2025-11-01",
    to: "2026-10-31",
    fed: "monthly",
    application: {
      displayName: "Never a losing trade",
      bio: "My bot has not closed one trade at a loss.",
      strategy: "Buys a small coin, buys more when it falls, sells all of it for a gain of one percent.",
      riskLevel: "low",
      monthMinor: 4_900,
      performanceFeeBps: 3_000,
    },
    appliedAt: "2025-12-01",
    listedAt: "2025-12-04",
  },
  {
    person: "kofi",
    account: { kind: "imported", name: "Gold", periodsPerYear: 252 },
    markets: ["TST-GOLD"],
    plan: {
      style: "judgement",
      seed: "kofi/5",
      hitRate: 0.7,
      restBars: [100, 300],
      holdBars: [60, 140],
      stake: 0.9,
    },
    deposit: 120_000,
    from: "2025-11-03",
    to: "2026-10-31",
    fed: "live",
    application: {
      displayName: "Six trades a year",
      bio: "Patience is the edge.",
      strategy: "Gold, for weeks at a time, only when there is something to say about it.",
      riskLevel: "low",
      monthMinor: 1_500,
      performanceFeeBps: 2_000,
    },
    appliedAt: "2025-11-20",
    listedAt: "2025-11-24",
  },
  {
    person: "sana",
    account: { kind: "paper", name: "On paper", periodsPerYear: 365 },
    markets: ["TST-BTC", "TST-ALT"],
    plan: {
      style: "judgement",
      seed: "sana/3",
      hitRate: 0.65,
      restBars: [10, 50],
      holdBars: [12, 72],
      stake: 0.4,
    },
    deposit: 100_000,
    from: "2026-01-01",
    to: "2026-10-31",
    fed: "live",
    application: {
      displayName: "A rehearsal",
      bio: "Tries things on paper first.",
      strategy: "Momentum between a large and a small coin. No money has been at risk yet.",
      riskLevel: "medium",
      monthMinor: 0,
      performanceFeeBps: 0,
    },
    appliedAt: "2026-02-25",
    listedAt: "2026-03-01",
  },
  {
    person: "emil",
    account: { kind: "imported", name: "Small coins", periodsPerYear: 365 },
    markets: ["TST-ALT"],
    plan: {
      style: "judgement",
      seed: "emil/1",
      hitRate: 0.45,
      restBars: [5, 40],
      holdBars: [10, 60],
      stake: 0.3,
    },
    deposit: 12_000,
    from: "2025-11-01",
    to: "2026-06-20",
    fed: "monthly",
    application: {
      displayName: "Small coin hunter",
      bio: "Looks where nobody looks.",
      strategy: "Positions of a day or two in one restless coin, in both directions.",
      riskLevel: "high",
      monthMinor: 1_900,
      performanceFeeBps: 2_500,
    },
    appliedAt: "2025-11-25",
    listedAt: "2025-12-01",
    closing: { at: "2026-06-24", reason: "Lost more than I was ready to lose. The idea did not work." },
  },
  {
    person: "maya",
    account: { kind: "imported", name: "Index and gold", periodsPerYear: 252 },
    markets: ["TST-IDX", "TST-GOLD"],
    plan: {
      style: "judgement",
      seed: "maya/3",
      hitRate: 0.57,
      restBars: [5, 20],
      holdBars: [10, 40],
      stake: 0.8,
    },
    deposit: 30_000,
    from: "2025-11-03",
    to: "2026-10-31",
    fed: "monthly",
    application: {
      displayName: "Index and gold",
      bio: "Portfolio manager on leave.",
      strategy: "Switches between an index and gold, a week or two at a time.",
      riskLevel: "low",
      monthMinor: 1_900,
      performanceFeeBps: 1_000,
    },
    appliedAt: "2026-10-30",
    listedAt: null,
  },
  {
    person: "bruno",
    account: { kind: "imported", name: "Technology", periodsPerYear: 252 },
    markets: ["TST-TECH"],
    plan: {
      style: "judgement",
      seed: "bruno/2",
      hitRate: 0.6,
      restBars: [2, 15],
      holdBars: [5, 20],
      stake: 1.2,
    },
    deposit: 10_000,
    from: "2025-11-03",
    to: "2026-09-30",
    fed: "monthly",
    application: {
      displayName: "All in on technology",
      bio: "",
      strategy: "One share, with a little borrowed money.",
      riskLevel: "high",
      monthMinor: 5_900,
      performanceFeeBps: 2_000,
    },
    appliedAt: "2026-01-08",
    listedAt: "2026-01-12",
    suspension: "The broker's statement of September has not come, in spite of two reminders.",
  },
];
