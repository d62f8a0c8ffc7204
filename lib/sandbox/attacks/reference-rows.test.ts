import { describe, expect, it } from "vitest";
import { ATTACK_CORPUS } from "@/lib/sandbox/attack-corpus";
import { REFERENCE_ROWS } from "@/lib/sandbox/attacks/reference-rows";

const NAMES = new Set(ATTACK_CORPUS.map(({ name }) => name));

describe("the classes of attack that others have published", () => {
  it.each(REFERENCE_ROWS)("$origin: $row is covered", ({ attacks }) => {
    expect(attacks.filter((name) => !NAMES.has(name))).toEqual([]);
  });
});
