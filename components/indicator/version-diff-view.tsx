import { DiffBlock } from "@/components/indicator/diff-block";
import { ManifestChanges } from "@/components/indicator/manifest-changes";
import type { VersionDiff } from "@/lib/indicators/version-schema";

/** What changed between two versions: changelogs, inputs and outputs, source. */
export function VersionDiffView({ diff }: { diff: VersionDiff }) {
  const { from, to, changelogs, source } = diff;
  return (
    <div className="flex flex-col gap-5">
      <section>
        <h3 className="mb-1 text-sm font-semibold">Changelog</h3>
        {changelogs.length === 0 ? (
          <p className="text-ink-2">The same version.</p>
        ) : (
          <dl className="flex flex-col gap-2">
            {changelogs.map(({ version, changelog }) => (
              <div key={version}>
                <dt className="figure text-xs text-ink-2">{version}</dt>
                <dd className="max-w-prose break-words whitespace-pre-line">{changelog}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <section>
        <h3 className="mb-1 text-sm font-semibold">Inputs and outputs</h3>
        <ManifestChanges diff={diff} />
      </section>
      <section>
        <h3 className="mb-1 text-sm font-semibold">Source</h3>
        {source === null ? (
          <p className="text-ink-2">
            The source is not public.{" "}
            {from.sourceHash === to.sourceHash
              ? "Both versions have the same source hash."
              : "The source hashes differ."}
          </p>
        ) : (
          <DiffBlock diff={source} label={`Changes from ${from.version} to ${to.version}`} />
        )}
      </section>
    </div>
  );
}
