import type { UserActor } from "@/lib/actor";
import { describeSource } from "@/lib/indicators/service/describe-source";
import { type Listing, type Published, publishListing } from "@/prisma/seed/factories";

/** What a demo file says about its indicator. */
export type DemoListing = Omit<Listing, "developerId" | "content" | "status"> & { source: string };

/** Submits a demo indicator as its developer would: it waits for a review. */
export async function publishDemoListing(
  developer: UserActor,
  { source, ...listing }: DemoListing,
): Promise<Published> {
  const content = await describeSource(source);
  return await publishListing(developer, {
    ...listing,
    developerId: developer.userId,
    content,
    status: "pending",
  });
}
