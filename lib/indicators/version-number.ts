/** A semantic version without pre-release or build. */
export interface VersionNumber {
  major: number;
  minor: number;
  patch: number;
}

/** `1.2.3`. */
export function formatVersion({ major, minor, patch }: VersionNumber): string {
  return `${major}.${minor}.${patch}`;
}

/** The number behind `1.2.3`, or null when the text is none. */
export function parseVersion(text: string): VersionNumber | null {
  const match = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/.exec(text);
  if (!match) return null;
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3]) };
}

/** The number behind a text that its contract has checked. @throws RangeError for anything else. */
export function versionNumberOf(text: string): VersionNumber {
  const number = parseVersion(text);
  if (number === null) throw new RangeError(`"${text}" is not a version number`);
  return number;
}

/** Negative when `a` comes before `b`, 0 when they are equal. */
export function compareVersions(a: VersionNumber, b: VersionNumber): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

/** The greatest approved one, or null when none is approved. */
export function greatestApproved<V extends VersionNumber & { status: string }>(
  versions: readonly V[],
): V | null {
  return versions
    .filter(({ status }) => status === "approved")
    .reduce<V | null>((best, next) => (best === null || compareVersions(next, best) > 0 ? next : best), null);
}
