import { z } from "zod";
import { kind } from "@/lib/notifications/kind";

const listing = { indicator: z.string(), slug: z.string() };
const toReviews = (slug: string) => ({ label: "Open the reviews", path: `/indicators/${slug}/reviews` });

/** What people think of an indicator, and what became of it. */
export const REVIEW_KINDS = {
  "review-received": kind({
    category: "indicators",
    label: "Somebody reviewed your indicator",
    inApp: "on",
    mail: "off",
    data: z.strictObject({ ...listing, author: z.string().describe("Handle."), stars: z.number() }),
    words: ({ indicator, slug, author, stars }) => ({
      title: `${stars} of 5 stars for ${indicator}`,
      text: `@${author} reviewed “${indicator}” with ${stars} of 5 stars. You may reply.`,
      link: toReviews(slug),
    }),
  }),
  "review-replied": kind({
    category: "indicators",
    label: "A developer replied to your review",
    inApp: "on",
    mail: "off",
    data: z.strictObject({ ...listing, reply: z.string() }),
    words: ({ indicator, slug, reply }) => ({
      title: `A reply to your review of ${indicator}`,
      text: `The developer of “${indicator}” answered: ${reply}`,
      link: toReviews(slug),
    }),
  }),
  "review-reported": kind({
    category: "operation",
    label: "Somebody reported a review",
    inApp: "on",
    mail: "off",
    audience: "curator",
    data: z.strictObject({ ...listing, reporter: z.string().describe("Handle."), reason: z.string() }),
    words: ({ indicator, reporter, reason }) => ({
      title: `A review of ${indicator} was reported`,
      text: `@${reporter} reported a review of “${indicator}”: ${reason}`,
      link: { label: "Decide on it", path: "/admin/reports" },
    }),
  }),
  "review-hidden": kind({
    category: "indicators",
    label: "A review of yours was hidden",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...listing, note: z.string() }),
    words: ({ indicator, slug, note }) => ({
      title: `Your review of ${indicator} was hidden`,
      text: `A curator hid your review of “${indicator}” after a report; its stars count no more. Reason: ${note}`,
      link: toReviews(slug),
    }),
  }),
  "report-resolved": kind({
    category: "indicators",
    label: "A report of yours was decided",
    inApp: "on",
    mail: "off",
    data: z.strictObject({ ...listing, upheld: z.boolean(), note: z.string() }),
    words: ({ indicator, slug, upheld, note }) => ({
      title: upheld ? "The review you reported was hidden" : "The review you reported stays",
      text: `A curator decided on your report about a review of “${indicator}”. Reason: ${note}`,
      link: toReviews(slug),
    }),
  }),
} as const;
