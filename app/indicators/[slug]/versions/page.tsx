import { loadIndicator, loadVersionDiff, loadVersions } from "@/app/indicators/[slug]/load-indicator";
import { CompareForm } from "@/components/indicator/compare-form";
import { VersionDiffView } from "@/components/indicator/version-diff-view";
import { VersionList } from "@/components/indicator/version-list";
import { readParameters, type SearchParams } from "@/components/money/list-address";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { readGateReports } from "@/lib/indicators/data/read-gate-reports";

interface PartProps {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: PartProps) {
  const { name } = await loadIndicator((await params).slug);
  return { title: `Versions of ${name}` };
}

export default async function VersionsPage({ params, searchParams }: PartProps) {
  const { slug } = await params;
  const [{ viewer }, versions, asked] = await Promise.all([
    loadIndicator(slug),
    loadVersions(slug),
    readParameters(searchParams, ["from", "to"]),
  ]);
  if (versions.length === 0) {
    return (
      <EmptyState title="No version is public yet">
        Versions appear here when a curator has approved them.
      </EmptyState>
    );
  }
  const reports = await readGateReports(versions.map(({ id }) => id));
  return (
    <div className="flex flex-col gap-5">
      {versions.length > 1 && (
        <Comparison slug={slug} numbers={versions.map(({ version }) => version)} {...asked} />
      )}
      <VersionList
        versions={versions}
        licence={viewer.licence}
        isCurator={viewer.isCurator}
        reports={reports}
      />
    </div>
  );
}

interface ComparisonProps {
  slug: string;
  numbers: readonly string[];
  from?: string;
  to?: string;
}

async function Comparison({ slug, numbers, from, to }: ComparisonProps) {
  const wanted = from !== undefined && to !== undefined;
  const diff = wanted ? await loadVersionDiff(slug, from, to) : null;
  return (
    <Panel id="compare" title="Compare two versions">
      <div className="flex flex-col gap-5">
        <CompareForm versions={numbers} from={from} to={to} />
        {diff && <VersionDiffView diff={diff} />}
        {wanted && diff === null && (
          <Notice tone="warn" title="There is no such version">
            Choose two of the versions in the list.
          </Notice>
        )}
      </div>
    </Panel>
  );
}
