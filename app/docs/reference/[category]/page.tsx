import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DocsPage } from "@/components/docs/docs-page";
import { IndicatorEntry } from "@/components/docs/indicator-entry";
import { CATEGORY_LABELS, keysOf } from "@/components/indicator/browse-query";
import { INDICATORS } from "@/lib/ta/registry";

interface CategoryPageProps {
  params: Promise<{ category: string }>;
}

export async function generateMetadata({ params }: CategoryPageProps): Promise<Metadata> {
  const { label } = knownCategory((await params).category);
  return { title: `${label}: indicator reference` };
}

export default async function CategoryReference({ params }: CategoryPageProps) {
  const { key, label } = knownCategory((await params).category);
  const entries = INDICATORS.filter(({ category }) => category === key);
  return (
    <DocsPage
      title={label}
      lead={`${entries.length} built-ins. Bars are counted from 0; settings left out at the end of a call take the values shown.`}
    >
      <p>
        <Link href="/docs/reference">All categories</Link>
      </p>
      {entries.map((definition) => (
        <IndicatorEntry key={definition.id} definition={definition} />
      ))}
    </DocsPage>
  );
}

function knownCategory(name: string) {
  const key = keysOf(CATEGORY_LABELS).find((known) => known === name);
  if (key === undefined) notFound();
  return { key, label: CATEGORY_LABELS[key] };
}
