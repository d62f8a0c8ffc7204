import { z } from "zod";
import { kind } from "@/lib/notifications/kind";

const listing = { indicator: z.string(), slug: z.string(), version: z.string() };

/** The way of a version from its developer to the marketplace. */
export const INDICATOR_KINDS = {
  "version-submitted": kind({
    category: "operation",
    label: "An indicator waits for a review",
    inApp: "on",
    mail: "off",
    audience: "curator",
    data: z.strictObject({ ...listing, versionId: z.string(), developer: z.string().describe("Handle.") }),
    words: ({ indicator, version, versionId, developer }) => ({
      title: `${indicator} ${version} waits for a review`,
      text: `@${developer} submitted version ${version} of “${indicator}”.`,
      link: { label: "Review it", path: `/admin/review/${versionId}` },
    }),
  }),
  "version-approved": kind({
    category: "indicators",
    label: "A version of yours was approved",
    inApp: "on",
    mail: "on",
    data: z.strictObject({ ...listing, notes: z.string().nullable() }),
    words: ({ indicator, slug, version, notes }) => ({
      title: `${indicator} ${version} was approved`,
      text: `Version ${version} of “${indicator}” passed the review.${notes === null ? "" : ` The curator wrote: ${notes}`}`,
      link: { label: "Open the versions", path: `/indicators/${slug}/versions` },
    }),
  }),
  "version-rejected": kind({
    category: "indicators",
    label: "A version of yours was rejected",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...listing, notes: z.string().nullable() }),
    words: ({ indicator, slug, version, notes }) => ({
      title: `${indicator} ${version} was rejected`,
      text: `Version ${version} of “${indicator}” did not pass the review.${notes === null ? "" : ` The curator wrote: ${notes}`}`,
      link: { label: "Open the versions", path: `/indicators/${slug}/versions` },
    }),
  }),
} as const;
