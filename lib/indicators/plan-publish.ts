import { AppError } from "@/lib/errors";
import type { IndicatorStatus, VersionStatus } from "@/lib/generated/prisma/enums";
import { refuseUsedNumber } from "@/lib/indicators/plan-new-version";
import { compareVersions, formatVersion, type VersionNumber } from "@/lib/indicators/version-number";

type KnownVersion = VersionNumber & { status: VersionStatus };

/**
 * Whether a version may go to the gates, and from there to the curators.
 * @throws AppError CONFLICT when it was submitted already, its number is not greater than every submitted one or
 *   another version waits for its review; UNPROCESSABLE when the listing is suspended.
 */
export function refusePublish(
  version: KnownVersion,
  { status, versions }: { status: IndicatorStatus; versions: readonly KnownVersion[] },
): void {
  if (status === "suspended") {
    throw new AppError("UNPROCESSABLE", "This indicator is suspended: no version of it can be published.");
  }
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
