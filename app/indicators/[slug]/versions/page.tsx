import { loadIndicator, loadVersions } from "@/app/indicators/[slug]/load-indicator";
import { VersionList } from "@/components/indicator/version-list";
import { EmptyState } from "@/components/ui/empty-state";

interface PartProps {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: PartProps) {
  const { name } = await loadIndicator((await params).slug);
  return { title: `Versions of ${name}` };
}

export default async function VersionsPage({ params }: PartProps) {
  const versions = await loadVersions((await params).slug);
  if (versions.length === 0) {
    return (
      <EmptyState title="No version is public yet">
        Versions appear here when a curator has approved them.
      </EmptyState>
    );
  }
  return <VersionList versions={versions} />;
}
