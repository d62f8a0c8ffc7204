import { describe, expect, it } from "vitest";
import { holds, keyOf } from "@/inngest/embedded/expression";

const scope = {
  event: { data: { id: "a", n: 1, big: 2 ** 53, nested: { on: true } } },
  async: { data: { id: "a" } },
};

describe("holds", () => {
  it.each([
    ["event.data.id == async.data.id", true],
    ["event.data.id == 'a' && event.data.nested.on", true],
    ["event.data.n == 1", true],
    ["event.data.n > 1", false],
    ["event.data.missing == 'x'", false],
    ["event.data.id", false],
    ["event.data.id +", false],
  ])("%s is %s", (expression, expected) => {
    expect(holds(expression, scope)).toBe(expected);
  });

  it("no condition holds always", () => {
    expect(holds(undefined, { event: {} })).toBe(true);
  });
});

describe("keyOf", () => {
  it("different values are different keys, types included", () => {
    const keys = ["event.data.id", "event.data.n", "'1'", "event.data.nested"].map((key) =>
      keyOf(key, scope),
    );
    expect(new Set(keys).size).toBe(4);
  });

  it("a key that cannot be computed is one key for all, which is stricter, not looser", () => {
    expect(keyOf("event.data.missing", scope)).toBe("");
  });
});
