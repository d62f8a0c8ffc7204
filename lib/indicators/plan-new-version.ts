import { AppError } from "@/lib/errors";
import type { VersionStatus } from "@/lib/generated/prisma/enums";
import { heaviest, manifestChanges, manifestDiff } from "@/lib/indicators/manifest-diff";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import { compareVersions, formatVersion, type VersionNumber } from "@/lib/indicators/version-number";

export const DRAFT_VERSIONS_MAX = 20;

export interface KnownVersion extends VersionNumber {
  id: string;
  status: VersionStatus;
  versionHash: string;
  changelog: string;
}

export interface NewVersionFacts {
  number: VersionNumber;
  versionHash: string;
  changelog: string;
  manifest: Manifest;
  /** Every version of the listing. */
  versions: readonly KnownVersion[];
  /** What people run now, or could run last; null: nothing was approved yet. */
  base: (VersionNumber & { manifest: Manifest }) | null;
  /** What depends on the draft of the same number, if there is one. */
  draft: { receipts: number; gatesRunning: boolean };
}

export interface NewVersionPlan {
  /** The draft of the same number that makes room. */
  replaces: string | null;
  /** The very same draft is there already: nothing is written. */
  unchanged: string | null;
}

/**
 * Decides what happens to a version that a developer sends.
 * @throws AppError CONFLICT for a number that is not greater than all submitted ones or whose draft cannot be
 *   replaced, UNPROCESSABLE on `version` when the changes ask for a greater major number, and for too many drafts.
 */
export function planNewVersion(facts: NewVersionFacts): NewVersionPlan {
  const { number, versions, draft, versionHash, changelog } = facts;
  refuseUsedNumber(number, versions);
  refuseBreaking(facts);
  const twin = versions.find((version) => compareVersions(version, number) === 0);
  if (twin === undefined) {
    refuseManyDrafts(versions);
    return { replaces: null, unchanged: null };
  }
  if (twin.versionHash === versionHash && twin.changelog === changelog) {
    return { replaces: null, unchanged: twin.id };
  }
  refuseKeptDraft(formatVersion(number), draft);
  return { replaces: twin.id, unchanged: null };
}

/** @throws AppError CONFLICT when the number is not greater than every submitted one. */
export function refuseUsedNumber(
  number: VersionNumber,
  versions: readonly (VersionNumber & { status: VersionStatus })[],
): void {
  const submitted = versions.filter(({ status }) => status !== "draft").toSorted(compareVersions);
  const greatest = submitted.at(-1);
  if (greatest === undefined || compareVersions(number, greatest) > 0) return;
  const known = submitted.some((version) => compareVersions(version, number) === 0);
  throw atVersion(
    "CONFLICT",
    known
      ? `Version ${formatVersion(number)} was submitted already and never changes. Choose a number greater than ${formatVersion(greatest)}.`
      : `Choose a number greater than ${formatVersion(greatest)}, the greatest one submitted.`,
  );
}

function refuseBreaking({ number, base, manifest }: NewVersionFacts): void {
  if (base === null || number.major > base.major) return;
  const changes = manifestChanges(manifestDiff(base.manifest, manifest));
  if (heaviest(changes) !== "major") return;
  const breaking = changes.filter(({ level }) => level === "major").map(({ message }) => message);
  throw atVersion(
    "UNPROCESSABLE",
    `This would break what uses ${formatVersion(base)}: ${breaking.join(" ")} Number it ${base.major + 1}.0.0 or greater.`,
  );
}

/** @throws AppError CONFLICT for a draft that receipts refer to or that is at the gates. */
export function refuseKeptDraft(version: string, { receipts, gatesRunning }: NewVersionFacts["draft"]): void {
  if (gatesRunning) {
    throw atVersion(
      "CONFLICT",
      `The gates are at work on ${version}. Wait for them or choose a greater number.`,
    );
  }
  if (receipts === 0) return;
  throw atVersion(
    "CONFLICT",
    `There are receipts of runs of ${version}, so it is kept as it is. Choose a greater number.`,
  );
}

function refuseManyDrafts(versions: readonly KnownVersion[]): void {
  if (versions.filter(({ status }) => status === "draft").length < DRAFT_VERSIONS_MAX) return;
  throw new AppError(
    "UNPROCESSABLE",
    `There are ${DRAFT_VERSIONS_MAX} draft versions already. Delete one that you do not need.`,
  );
}

function atVersion(code: "CONFLICT" | "UNPROCESSABLE", message: string): AppError {
  return new AppError(code, message, { errors: [{ path: "version", message }] });
}
