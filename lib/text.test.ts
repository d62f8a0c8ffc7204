import { describe, expect, it } from "vitest";
import { findUnacceptable, storableText } from "@/lib/text";

describe("findUnacceptable", () => {
  it.each([
    ["a NUL in a value", { a: [{ b: "x\u0000" }] }, "a.0.b"],
    ["a lone surrogate", { a: "\ud800" }, "a"],
    ["a NUL in a field name", { b: { "y\u0000": "z" } }, "b"],
    ["a NUL in the name of a number", { "x\u0000": 1 }, ""],
  ])("finds %s and says where", (_, value, path) => {
    expect(findUnacceptable(value)?.path).toBe(path);
  });
  it("accepts ordinary text, emoji and numbers", () => {
    expect(findUnacceptable({ a: "Zürich 🙂", b: [1, 2, { c: null }] })).toBeNull();
  });
  it("refuses nesting deeper than 32 levels without running out of stack", () => {
    const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    expect(findUnacceptable(deep)?.message).toMatch(/32 levels/);
  });
});

describe("storableText", () => {
  it("counts characters and refuses what the database would change", () => {
    const schema = storableText(1, 3);
    expect(schema.safeParse("abc").success).toBe(true);
    expect(schema.safeParse("abcd").success).toBe(false);
    expect(schema.safeParse("").success).toBe(false);
    expect(schema.safeParse("a\u0000").success).toBe(false);
  });
});
