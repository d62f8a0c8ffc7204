import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/time";
import { DISMISSAL_DAYS, gravity, QUIET_DAYS, SHOW_BELOW } from "@/lib/verification/flag-rules";
import { type FlagFacts, type FlagInForce, type PastFlag, planFlags } from "@/lib/verification/plan-flags";
import { SEVERITIES, type Severity, scoreOf } from "@/lib/verification/severity";
import { aFinding, afterRun, type FlagWorld, NO_FLAGS } from "@/scripts/testing/flags";

const START = new Date("2026-01-05T05:00:00Z");
const day = (n: number) => addDays(START, n);
const facts = (more: Partial<FlagFacts>): FlagFacts => ({
  inForce: [],
  past: [],
  findings: [],
  isHidden: false,
  now: START,
  ...more,
});
const aFlag = (check: string, severity: Severity, more: Partial<FlagInForce> = {}): FlagInForce => ({
  id: `${check}-flag`,
  check,
  severity,
  seenAt: day(-7),
  quietSince: null,
  ...more,
});
const stepsOf = (more: Partial<FlagFacts>) => planFlags(facts(more)).steps.map(({ as }) => as);

describe("what a finding does", () => {
  it.each([
    ["warn", 0.2, false, 1],
    ["hide", 0.5, false, 1],
    ["internal", 0.05, false, 0],
  ] as const)("a %s opens a flag and hides nothing by itself", (severity, score, isHidden, publicFlags) => {
    const plan = planFlags(facts({ findings: [aFinding("grid", severity)] }));
    expect(plan).toMatchObject({ isHidden, publicFlags, suspendFor: null });
    expect(plan.score).toBeCloseTo(score, 12);
    expect(plan.steps.map(({ as }) => as)).toEqual(["opened"]);
  });

  it("a hide with a warning reaches the score that hides", () => {
    const findings = [aFinding("floating-loss", "hide"), aFinding("grid", "warn")];
    expect(planFlags(facts({ findings }))).toMatchObject({ isHidden: true, publicFlags: 2 });
  });

  it("a check that acts alone hides at once, and suspends when it blocks", () => {
    const hides = planFlags(facts({ findings: [aFinding("feasibility", "hide", { actsAlone: true })] }));
    expect(hides).toMatchObject({ isHidden: true, suspendFor: null });
    const finding = aFinding("ledger", "block", { actsAlone: true });
    expect(planFlags(facts({ findings: [finding] }))).toMatchObject({
      isHidden: true,
      suspendFor: finding,
    });
  });

  it.each<[Severity[], boolean, boolean]>([
    [["hide"], true, true],
    [["hide"], false, false],
    [["warn", "warn"], true, false],
    [["hide", "warn"], false, true],
  ])("between 0.4 and 0.6 a record stays as it is: %j, hidden %s, then %s", (severities, isHidden, then) => {
    const inForce = severities.map((severity, index) => aFlag(`check-${index}`, severity));
    expect(planFlags(facts({ inForce, isHidden })).isHidden).toBe(then);
  });

  it("a block suspends when it is opened or becomes one, not each time it is found again", () => {
    const findings = [aFinding("ledger", "block", { actsAlone: true })];
    const suspends = (severity: Severity) =>
      planFlags(facts({ inForce: [aFlag("ledger", severity)], findings })).suspendFor !== null;
    expect([suspends("hide"), suspends("block")]).toEqual([true, false]);
  });

  it("what a check could not look at stays as it is", () => {
    expect(planFlags(facts({ inForce: [aFlag("grid", "warn")] }))).toMatchObject({
      steps: [],
      publicFlags: 1,
    });
  });
});

describe("a flag in force", () => {
  it.each<[string, Partial<FlagInForce>, Severity | null, string | undefined]>([
    ["is refreshed by the same", {}, "warn", "refreshed"],
    ["escalates at once", {}, "hide", "escalated"],
    ["begins to be quiet when the check finds nothing", {}, null, "quieted"],
    ["stays for 14 days", { quietSince: day(-13) }, null, undefined],
    ["is cleared after 14 quiet days", { seenAt: day(-15), quietSince: day(-14) }, null, "cleared"],
    ["waits when something milder was found in between", { quietSince: day(-14) }, null, undefined],
    [
      "is not quiet any more when found again",
      { seenAt: day(-20), quietSince: day(-13) },
      "warn",
      "refreshed",
    ],
    ["does not ease at the first milder finding", {}, "internal", "found-milder"],
    ["eases after 14 days of milder ones", { quietSince: day(-14) }, "internal", "eased"],
    ["is not changed by what is not newer", { seenAt: START }, "hide", undefined],
  ])("%s", (_, more, severity, as) => {
    const inForce = [aFlag("grid", "warn", more)];
    expect(stepsOf({ inForce, findings: [aFinding("grid", severity)] })[0]).toBe(as);
  });

  it("that blocks is never taken back by time alone", () => {
    const inForce = [aFlag("ledger", "block", { seenAt: day(-90), quietSince: day(-80) })];
    for (const severity of [null, "warn", "hide"] as const) {
      const plan = planFlags(facts({ inForce, isHidden: true, findings: [aFinding("ledger", severity)] }));
      expect(plan).toMatchObject({ isHidden: true, score: 1 });
    }
  });
});

describe("a check that was judged before", () => {
  const past = (more: Partial<PastFlag>): PastFlag[] => [
    { check: "grid", severity: "warn", state: "dismissed", resolvedAt: day(-10), ...more },
  ];
  it.each<[string, Partial<PastFlag>, Severity, boolean]>([
    ["is not reopened by the same", {}, "warn", false],
    ["nor by something milder", { severity: "hide" }, "warn", false],
    ["is by something graver", {}, "hide", true],
    ["is when the dismissal is 60 days old", { resolvedAt: day(-DISMISSAL_DAYS) }, "warn", true],
    ["is when it was cleared, not dismissed", { state: "cleared" }, "warn", true],
    ["is not by a run from before the decision", { state: "cleared", resolvedAt: day(1) }, "hide", false],
  ])("%s", (_, more, severity, opens) => {
    expect(stepsOf({ past: past(more), findings: [aFinding("grid", severity)] })).toEqual(
      opens ? ["opened"] : [],
    );
  });
});

/** Weeks of runs: how many days passed, and what each check found; undefined: it could not look. */
const CHECKS = ["a", "b", "c", "d"] as const;
const run = fc.record({
  daysLater: fc.integer({ min: 1, max: 9 }),
  found: fc.array(
    fc.constantFrom<(Severity | null | undefined)[]>(undefined, null, "internal", "warn", "hide"),
    {
      minLength: CHECKS.length,
      maxLength: CHECKS.length,
    },
  ),
});
const findingsOf = (found: (Severity | null | undefined)[]) =>
  CHECKS.flatMap((check, index) => {
    const severity = found[index];
    return severity === undefined ? [] : [aFinding(check, severity)];
  });
const runs = fc.array(run, { minLength: 1, maxLength: 40 });

describe("whatever the checks find", () => {
  it("a flag is never milder than anything its check found in the last 14 days, so nothing flaps", () => {
    fc.assert(
      fc.property(runs, (history) => {
        let world: FlagWorld = NO_FLAGS;
        let now = START;
        const seen: { at: Date; found: (Severity | null | undefined)[] }[] = [];
        for (const { daysLater, found } of history) {
          now = addDays(now, daysLater);
          seen.push({ at: now, found });
          const wasHidden = world.isHidden;
          world = afterRun(world, findingsOf(found), now);
          const recent = seen.filter(({ at }) => at > addDays(now, -QUIET_DAYS));
          for (const [index, check] of CHECKS.entries()) {
            const most = Math.max(-1, ...recent.map((one) => gravityOf(one.found[index])));
            const flag = world.inForce.find((one) => one.check === check);
            expect(gravityOf(flag?.severity)).toBeGreaterThanOrEqual(most);
          }
          if (wasHidden && !world.isHidden) {
            const scores = recent.map((one) => scoreOf(one.found.filter(isSeverity)));
            expect(Math.max(...scores)).toBeLessThan(SHOW_BELOW);
          }
        }
      }),
    );
  });

  it("what has gone is cleared at the second run after 14 days, whatever was before", () => {
    fc.assert(
      fc.property(runs, (history) => {
        let world: FlagWorld = NO_FLAGS;
        let now = START;
        for (const { daysLater, found } of history) {
          now = addDays(now, daysLater);
          world = afterRun(world, findingsOf(found), now);
        }
        const nothing = findingsOf(CHECKS.map(() => null));
        for (const later of [1, 1 + QUIET_DAYS]) world = afterRun(world, nothing, addDays(now, later));
        expect(world).toMatchObject({ inForce: [], isHidden: false });
      }),
    );
  });

  it("the same run a second time, or one that was overtaken, changes nothing", () => {
    fc.assert(
      fc.property(runs, run, (history, late) => {
        let world: FlagWorld = NO_FLAGS;
        let now = START;
        for (const { daysLater, found } of history) {
          now = addDays(now, daysLater);
          world = afterRun(world, findingsOf(found), now);
          expect(afterRun(world, findingsOf(found), now)).toEqual(world);
        }
        const everyCheckLooked = afterRun(world, findingsOf(CHECKS.map(() => "warn")), addDays(now, 1));
        const overtaken = findingsOf(late.found).filter(({ severity }) => severity === null);
        expect(afterRun(everyCheckLooked, overtaken, now)).toEqual(everyCheckLooked);
      }),
    );
  });
});

function gravityOf(severity: Severity | null | undefined): number {
  return severity == null ? -1 : gravity(severity);
}

function isSeverity(severity: Severity | null | undefined): severity is Severity {
  return severity != null && SEVERITIES.includes(severity);
}
