import { expect, test } from "vitest";
import { type DoneChange, versionNews } from "@/lib/indicators/version-news";

const change: DoneChange = {
  act: "suspend",
  actorId: "curator",
  indicator: { developerId: "developer", slug: "rsi", name: "RSI" },
  version: { id: "v2", text: "2.0.0", status: "suspended" },
  notes: "It looks ahead.",
  inForce: { before: "2.0.0", after: "1.0.0" },
  holders: [
    { userId: "follows", pinnedVersionId: null },
    { userId: "pinned-here", pinnedVersionId: "v2" },
    { userId: "pinned-elsewhere", pinnedVersionId: "v1" },
  ],
  at: new Date("2026-01-01T00:00:00Z"),
};

const told = (more: Partial<DoneChange>) =>
  versionNews({ ...change, ...more }).map(({ userId, kind }) => `${userId} ${kind}`);

test("a suspension with a version to fall back to stops only those pinned to it", () => {
  expect(told({})).toEqual(["developer version-suspended", "pinned-here licence-stopped"]);
});

test("when nothing is left, everybody who follows the newest one stops", () => {
  const inForce = { before: "2.0.0", after: null };
  expect(told({ inForce })).toEqual([
    "developer version-suspended",
    "follows licence-stopped",
    "pinned-here licence-stopped",
  ]);
});

test("those pinned to a withdrawn version run on", () => {
  const version = { id: "v2", text: "2.0.0", status: "yanked" as const };
  const inForce = { before: "2.0.0", after: null };
  expect(told({ act: "yank", version, inForce })).toEqual([
    "developer version-withdrawn",
    "follows licence-stopped",
  ]);
});

test("nobody is told of their own act, and a second suspension of what had stopped stops nobody again", () => {
  expect(told({ act: "yank", actorId: "developer", holders: [] })).toEqual([]);
  const inForce = { before: null, after: null };
  expect(told({ inForce, holders: [{ userId: "follows", pinnedVersionId: null }] })).toEqual([
    "developer version-suspended",
  ]);
});
