import {
  compareVersions,
  formatVersion,
  type VersionNumber,
  versionNumberOf,
} from "@/lib/indicators/version-number";

export type ChangeLevel = "major" | "minor" | "patch";

const FIRST = "1.0.0";

/**
 * The number of the next version: above every one that was ever submitted, by the weight of the change. Before the
 * first submission it is that of the greatest draft, which makes room for the new text.
 */
export function suggestVersion(
  versions: readonly { version: string; status: string }[],
  level: ChangeLevel,
): string {
  const submitted = greatest(versions.filter(({ status }) => status !== "draft"));
  if (submitted !== null) return formatVersion(raised(submitted, level));
  const draft = greatest(versions);
  return draft === null ? FIRST : formatVersion(draft);
}

function greatest(versions: readonly { version: string }[]): VersionNumber | null {
  return (
    versions
      .map(({ version }) => versionNumberOf(version))
      .sort(compareVersions)
      .at(-1) ?? null
  );
}

function raised({ major, minor, patch }: VersionNumber, level: ChangeLevel): VersionNumber {
  if (level === "major") return { major: major + 1, minor: 0, patch: 0 };
  return level === "minor" ? { major, minor: minor + 1, patch: 0 } : { major, minor, patch: patch + 1 };
}
