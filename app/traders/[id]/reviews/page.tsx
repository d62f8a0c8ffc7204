import type { Metadata } from "next";
import { loadProvider } from "@/app/traders/[id]/load-provider";
import type { SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { askedReviews } from "@/components/review/asked-reviews";
import { ReviewsPart } from "@/components/review/reviews-part";
import { signedInActor } from "@/lib/auth";
import { ownsProvider } from "@/lib/providers/data/own-provider";
import { listProviderReviews } from "@/lib/reviews/data/list-provider-reviews";

interface PartProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export const metadata: Metadata = { title: "Reviews" };

export default async function ProviderReviewsPage({ params, searchParams }: PartProps) {
  const [{ id }, actor, asked] = await Promise.all([
    params.then((given) => loadProvider(given.id)),
    signedInActor(),
    askedReviews(searchParams),
  ]);
  const address = `/traders/${id}/reviews`;
  const [found, isOwner] = await Promise.all([
    orFirstPage(() => listProviderReviews(id, actor, asked.query), asked.firstPage(address)),
    actor !== null && ownsProvider(actor, id),
  ]);
  return (
    <ReviewsPart
      half="provider"
      found={found}
      address={address}
      ratePath={`/api/marketplace/traders/${id}/rate`}
      stars={asked.stars}
      cursor={asked.cursor}
      reader={actor === null ? "nobody" : isOwner ? "owner" : "user"}
    />
  );
}
