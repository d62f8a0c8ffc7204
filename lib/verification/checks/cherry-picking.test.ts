import { describe, expect, it } from "vitest";
import type { LinkedAccount } from "@/lib/verification/checked-record";
import { cherryPicking } from "@/lib/verification/checks/cherry-picking";
import { aRecord, FIRST_DAY } from "@/lib/verification/testing/record";

const ALIVE = aRecord();

function linked(more: Partial<LinkedAccount>): LinkedAccount {
  return {
    accountId: "00000000-0000-7000-8000-000000000003",
    link: "owner",
    openedDay: FIRST_DAY,
    closedDay: null,
    kind: "imported",
    events: ALIVE.events,
    daily: ALIVE.derived.daily,
    ...more,
  };
}
const dead = (more: Partial<LinkedAccount> = {}) => linked({ closedDay: FIRST_DAY + 9, ...more });
const run = (accounts: readonly LinkedAccount[]) => cherryPicking.run(aRecord({}, { linked: accounts }));

describe("cherry-picking", () => {
  it("four opened of which one lives warn; half alive passes", () => {
    expect(run([dead(), dead(), dead()])).toMatchObject({
      state: "raised",
      severity: "warn",
      evidence: { opened: 4, alive: 1, ofOwner: 4, fromSameAddress: 0 },
    });
    expect(run([dead(), dead(), linked({})])).toMatchObject({
      state: "passed",
      evidence: { opened: 4, alive: 2 },
    });
  });

  it("three opened are never too many", () => {
    expect(run([dead(), dead()])).toMatchObject({ state: "passed", evidence: { opened: 3, alive: 1 } });
  });

  it("an account that lost everything is dead, closed or not", () => {
    const lost = linked({ daily: { ...ALIVE.derived.daily, return: Float64Array.of(0.1, -1) } });
    expect(run([lost, lost, lost])).toMatchObject({ state: "raised", evidence: { alive: 1 } });
  });

  it("people who sign in from the same place count, paper accounts do not", () => {
    expect(run([dead({ link: "address" }), dead({ link: "address" }), dead()])).toMatchObject({
      state: "raised",
      evidence: { ofOwner: 2, fromSameAddress: 2 },
    });
    expect(run([dead({ kind: "paper" }), dead({ kind: "paper" }), dead({ kind: "paper" })])).toMatchObject({
      evidence: { opened: 1 },
    });
  });
});
