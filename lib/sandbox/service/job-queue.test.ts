import { describe, expect, it } from "vitest";
import { BarsLedger } from "@/lib/sandbox/service/bars-ledger";
import { JobQueue } from "@/lib/sandbox/service/job-queue";

describe("JobQueue", () => {
  it("takes users in turn", () => {
    const queue = new JobQueue<string>();
    for (const [user, job] of [
      ["a", "a1"],
      ["a", "a2"],
      ["a", "a3"],
      ["b", "b1"],
      ["c", "c1"],
    ] as const)
      queue.push(user, job);
    const order = Array.from({ length: 6 }, () => queue.shift());
    expect(order).toEqual(["a1", "b1", "c1", "a2", "a3", undefined]);
    expect(queue.size).toBe(0);
  });

  it("forgets a removed job once", () => {
    const queue = new JobQueue<string>();
    queue.push("a", "a1");
    expect([queue.remove("a", "a1"), queue.remove("a", "a1"), queue.size]).toEqual([true, false, 0]);
  });
});

describe("BarsLedger", () => {
  it("sends once and evicts the least recently used by bytes", () => {
    const ledger = new BarsLedger(100);
    expect(ledger.admit("a", 40)).toEqual({ send: true, evict: [] });
    expect(ledger.admit("b", 40)).toEqual({ send: true, evict: [] });
    expect(ledger.admit("a", 40)).toEqual({ send: false, evict: [] });
    expect(ledger.admit("c", 40)).toEqual({ send: true, evict: ["b"] });
    expect([ledger.has("a"), ledger.has("b"), ledger.has("c")]).toEqual([true, false, true]);
  });
});
