import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffHunks, lineDiff } from "@/lib/indicators/line-diff";

const text = fc
  .array(fc.constantFrom("a", "b", "c", "", "}"), { maxLength: 30 })
  .map((lines) => lines.join("\n"));

function side(before: string, after: string, without: "added" | "removed"): string[] {
  return lineDiff(before, after)
    .lines.filter(({ kind }) => kind !== without)
    .map((line) => line.text);
}

function linesOf(written: string): string[] {
  return written === "" ? [] : written.replace(/\n$/, "").split("\n");
}

describe("lineDiff", () => {
  it("keeps both texts whole", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side(before, after, "added")).toEqual(linesOf(before));
        expect(side(before, after, "removed")).toEqual(linesOf(after));
      }),
    );
  });

  it("numbers the lines of each side from one without a gap", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { lines } = lineDiff(before, after);
        const numbers = (key: "before" | "after") => lines.map((line) => line[key]).filter((n) => n !== null);
        expect(numbers("before")).toEqual(numbers("before").map((_, index) => index + 1));
        expect(numbers("after")).toEqual(numbers("after").map((_, index) => index + 1));
      }),
    );
  });

  it("finds nothing between a text and itself, whatever its line ends", () => {
    expect(lineDiff("a\nb\n", "a\r\nb")).toMatchObject({ added: 0, removed: 0, coarse: false });
  });

  it("keeps as many lines as can be kept", () => {
    expect(lineDiff("a\nb\nc\na\nb\nb\na", "c\nb\na\nb\na\nc")).toMatchObject({ added: 2, removed: 3 });
  });

  it("shows one changed line as removed and added at its place", () => {
    expect(lineDiff("a\nb\nc", "a\nB\nc").lines).toEqual([
      { kind: "same", text: "a", before: 1, after: 1 },
      { kind: "removed", text: "b", before: 2, after: null },
      { kind: "added", text: "B", before: null, after: 2 },
      { kind: "same", text: "c", before: 3, after: 3 },
    ]);
  });

  it("stays cheap on texts that were made to be expensive", () => {
    const before = Array.from({ length: 30_000 }, (_, index) => (index % 2 === 0 ? "" : "x")).join("\n");
    const after = `y\n${"\n".repeat(30_000)}z`;
    expect(lineDiff(before, after)).toMatchObject({ coarse: true, removed: 30_000, added: 30_002 });
  });
});

describe("diffHunks", () => {
  it("shows changes with their surroundings and leaves the rest out", () => {
    const before = Array.from({ length: 40 }, (_, index) => `line ${index}`);
    const after = before.map((line, index) => (index === 5 || index === 30 ? `${line} changed` : line));
    const hunks = diffHunks(lineDiff(before.join("\n"), after.join("\n")).lines, 2);
    expect(hunks.map((hunk) => hunk.length)).toEqual([6, 6]);
    expect(hunks[1]?.[0]).toMatchObject({ before: 29, after: 29 });
  });

  it("joins places that touch", () => {
    const { lines } = lineDiff("a\nb\nc\nd", "A\nb\nc\nD");
    expect(diffHunks(lines, 1)).toHaveLength(1);
  });

  it("is empty without a change", () => {
    expect(diffHunks(lineDiff("a", "a").lines)).toEqual([]);
  });
});
