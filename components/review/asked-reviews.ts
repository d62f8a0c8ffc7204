import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";

const PAGE_SIZE = 20;

/** What a page of reviews is asked for by its address. */
export async function askedReviews(searchParams: SearchParams) {
  const { cursor, stars: written } = await readParameters(searchParams, ["cursor", "stars"]);
  const stars = /^[1-5]$/.test(written ?? "") ? Number(written) : undefined;
  return {
    stars,
    cursor,
    query: { limit: PAGE_SIZE, stars, cursor },
    firstPage: (address: string) => listAddress(address, { stars }),
  };
}
