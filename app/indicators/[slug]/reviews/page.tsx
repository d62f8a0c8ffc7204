import { loadIndicator } from "@/app/indicators/[slug]/load-indicator";
import type { SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { askedReviews } from "@/components/review/asked-reviews";
import { ReviewsPart } from "@/components/review/reviews-part";
import { signedInActor } from "@/lib/auth";
import { listReviews } from "@/lib/reviews/data/list-reviews";

interface PartProps {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: PartProps) {
  const { name } = await loadIndicator((await params).slug);
  return { title: `Reviews of ${name}` };
}

export default async function ReviewsPage({ params, searchParams }: PartProps) {
  const { slug } = await params;
  const [indicator, actor, asked] = await Promise.all([
    loadIndicator(slug),
    signedInActor(),
    askedReviews(searchParams),
  ]);
  const address = `/indicators/${indicator.slug}/reviews`;
  const found = await orFirstPage(
    () => listReviews(indicator.id, actor, asked.query),
    asked.firstPage(address),
  );
  return (
    <ReviewsPart
      half="indicator"
      found={found}
      address={address}
      ratePath={`/api/indicators/${indicator.slug}/rate`}
      stars={asked.stars}
      cursor={asked.cursor}
      reader={actor === null ? "nobody" : indicator.viewer.isOwner ? "owner" : "user"}
    />
  );
}
