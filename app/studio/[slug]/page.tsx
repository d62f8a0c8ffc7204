import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { chosenMarket, marketSymbols } from "@/components/indicator/market-choice";
import { StudioWorkspace } from "@/components/studio/studio-workspace";
import type { UserActor } from "@/lib/actor";
import { requireUser } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { getDraft } from "@/lib/indicators/data/get-draft";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { listVersions } from "@/lib/indicators/data/list-versions";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { listSymbols } from "@/lib/market-data/data/list-symbols";
import { previewFrameAddress } from "@/lib/sandbox/service/preview-frame";

interface StudioPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: StudioPageProps): Promise<Metadata> {
  const { slug } = await params;
  const { indicator } = await loadOwn(await requireUser(`/studio/${slug}`), slug);
  return { title: `${indicator.name}: studio` };
}

export default async function StudioEditorPage({ params, searchParams }: StudioPageProps) {
  const { slug } = await params;
  const actor = await requireUser(`/studio/${slug}`);
  const [{ indicator, draft, versions }, symbols, asked, previewAddress] = await Promise.all([
    loadOwn(actor, slug),
    listSymbols(),
    searchParams,
    previewFrameAddress(),
  ]);
  return (
    <>
      <header className="mb-4 flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <Link href="/studio" className="text-ink-2 no-underline hover:underline">
          Studio
        </Link>
        <span aria-hidden="true" className="text-ink-2">
          /
        </span>
        <h1 className="min-w-0 text-xl font-semibold break-words">{indicator.name}</h1>
        <Link href={`/indicators/${indicator.slug}`} className="ml-auto text-sm">
          Its page
        </Link>
      </header>
      <StudioWorkspace
        slug={indicator.slug}
        draft={draft}
        versions={versions}
        symbols={marketSymbols(symbols)}
        market={chosenMarket(symbols, asked)}
        previewAddress={previewAddress}
      />
    </>
  );
}

/** What the studio shows of an indicator of one's own; else the not-found page. Read once per request. */
const loadOwn = cache(async (actor: UserActor, slug: string) => {
  if (!IndicatorParams.safeParse({ id: slug }).success) notFound();
  try {
    const draft = await getDraft(slug, actor);
    const [indicator, versions] = await Promise.all([getIndicator(slug, actor), listVersions(slug, actor)]);
    return { indicator, draft, versions: versions.items };
  } catch (error) {
    if (error instanceof AppError && error.status === 404) notFound();
    throw error;
  }
});
