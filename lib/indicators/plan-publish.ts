import { AppError } from "@/lib/errors";
import type { VersionStatus } from "@/lib/generated/prisma/enums";
import { refuseUsedNumber } from "@/lib/indicators/plan-new-version";
import { compareVersions, formatVersion, type VersionNumber } from "@/lib/indicators/version-number";

type KnownVersion = VersionNumber & { status: VersionStatus };

/**
 * Whether a version may go to the gates, and from there to the curators; also of a suspended listing, which a better
 * version brings back when a curator approves it.
 * @throws AppError CONFLICT when it was submitted already, its number is not greater than every submitted one or
 *   another version waits for its review.
 */
export function refusePublish(version: KnownVersion, versions: readonly KnownVersion[]): void {
  if (version.status !== "draft") {
    throw new AppError("CONFLICT", `Version ${formatVersion(version)} was submitted already.`);
  }
  const others = versions.filter((other) => compareVersions(other, version) !== 0);
  const waiting = others.find((other) => other.status === "pending");
  if (waiting !== undefined) {
    const words = `Version ${formatVersion(waiting)} waits for its review. Publish the next one when it is decided, or withdraw it.`;
    throw new AppError("CONFLICT", words);
  }
  refuseUsedNumber(version, others);
}
