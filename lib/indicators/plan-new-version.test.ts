import { describe, expect, test } from "vitest";
import type { VersionStatus } from "@/lib/generated/prisma/enums";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import {
  DRAFT_VERSIONS_MAX,
  type KnownVersion,
  type NewVersionFacts,
  planNewVersion,
} from "@/lib/indicators/plan-new-version";
import { versionNumberOf } from "@/lib/indicators/version-number";

const value = { key: "value", pane: "separate", style: "line", color: null, title: null } as const;
const manifest: Manifest = { name: "Test", inputs: [], outputs: [value] };
const other: Manifest = { ...manifest, outputs: [{ ...value, key: "other" }] };

function version(text: string, status: VersionStatus): KnownVersion {
  return { id: text, ...versionNumberOf(text), status, versionHash: `hash ${text}`, changelog: "Before." };
}

function plan(number: string, versions: KnownVersion[], more: Partial<NewVersionFacts> = {}) {
  const inForce = versions.findLast(({ status }) => status === "approved");
  return planNewVersion({
    number: versionNumberOf(number),
    versionHash: "new hash",
    changelog: "Now.",
    manifest,
    versions,
    base: inForce === undefined ? null : { ...inForce, manifest },
    draft: { receipts: 0, gatesRunning: false },
    ...more,
  });
}

const refusal = (code: string, words: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(words) });

describe("the number", () => {
  test.each<[string, KnownVersion[]]>([
    ["1.0.0", []],
    ["0.0.1", []],
    ["1.0.1", [version("1.0.0", "approved")]],
    ["1.1.0", [version("1.0.0", "approved"), version("1.5.0", "draft")]],
  ])("%s is written", (number, versions) => {
    expect(plan(number, versions)).toEqual({ replaces: null, unchanged: null });
  });

  test.each<[string, KnownVersion[], string]>([
    ["1.0.0", [version("1.0.0", "approved")], "never changes. Choose a number greater than 1.0.0"],
    ["0.9.0", [version("1.0.0", "approved")], "Choose a number greater than 1.0.0"],
    ["1.0.1", [version("1.0.0", "approved"), version("1.1.0", "rejected")], "greater than 1.1.0"],
    ["1.0.1", [version("1.0.0", "approved"), version("1.0.1", "pending")], "greater than 1.0.1"],
    ["1.0.1", [version("1.0.1", "yanked"), version("1.0.0", "approved")], "greater than 1.0.1"],
  ])("%s is refused beside what was submitted", (number, versions, words) => {
    expect(() => plan(number, versions)).toThrow(refusal("CONFLICT", words));
  });
});

describe("breaking changes", () => {
  const versions = [version("1.2.3", "approved")];

  test("need a greater major number, and are named", () => {
    expect(() => plan("1.3.0", versions, { manifest: other })).toThrow(
      refusal("UNPROCESSABLE", "“value” is gone. Number it 2.0.0 or greater."),
    );
    expect(plan("2.0.0", versions, { manifest: other })).toEqual({ replaces: null, unchanged: null });
  });

  test("are no matter before anything was approved", () => {
    expect(plan("1.0.1", [version("1.0.0", "rejected")], { manifest: other })).toEqual({
      replaces: null,
      unchanged: null,
    });
  });
});

describe("a draft of the same number", () => {
  const versions = [version("1.0.0", "draft")];

  test("makes room", () => {
    expect(plan("1.0.0", versions)).toEqual({ replaces: "1.0.0", unchanged: null });
  });

  test("stays when the very same is sent again, whatever depends on it", () => {
    const same = { versionHash: "hash 1.0.0", changelog: "Before." };
    const draft = { receipts: 3, gatesRunning: true };
    expect(plan("1.0.0", versions, { ...same, draft })).toEqual({ replaces: null, unchanged: "1.0.0" });
  });

  test("is kept when receipts refer to it or the gates are at work", () => {
    expect(() => plan("1.0.0", versions, { draft: { receipts: 1, gatesRunning: false } })).toThrow(
      refusal("CONFLICT", "There are receipts"),
    );
    expect(() => plan("1.0.0", versions, { draft: { receipts: 0, gatesRunning: true } })).toThrow(
      refusal("CONFLICT", "The gates are at work"),
    );
  });
});

test("drafts do not pile up", () => {
  const drafts = Array.from({ length: DRAFT_VERSIONS_MAX }, (_, n) => version(`1.${n}.0`, "draft"));
  expect(() => plan("2.0.0", drafts)).toThrow(refusal("UNPROCESSABLE", "Delete one"));
  expect(plan("1.3.0", drafts)).toEqual({ replaces: "1.3.0", unchanged: null });
});
