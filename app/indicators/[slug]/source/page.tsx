import { loadIndicator } from "@/app/indicators/[slug]/load-indicator";
import { HashText } from "@/components/indicator/hash-text";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";

interface PartProps {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: PartProps) {
  const { name } = await loadIndicator((await params).slug);
  return { title: `Source of ${name}` };
}

export default async function SourcePage({ params }: PartProps) {
  const { name, current } = await loadIndicator((await params).slug);
  if (current === null || current.source === null) {
    return (
      <EmptyState title="The source is not public">
        Its developer keeps it closed. The version hash still names exactly what runs.
      </EmptyState>
    );
  }
  return (
    <Panel
      title="Source"
      note={`version ${current.version}`}
      actions={<CopyButton text={current.source} label="Copy source" />}
    >
      <div className="flex flex-col gap-3">
        <CodeBlock
          code={current.source}
          label={`Source of ${name} ${current.version}`}
          className="max-h-[40rem]"
        />
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
          SHA-256 of this text: <HashText hash={current.sourceHash} of="source hash" full />
        </p>
      </div>
    </Panel>
  );
}
