import { z } from "zod";
import { kind } from "@/lib/notifications/kind";

/** Data of news about a review: what it is about, and more. */
const about = <More extends z.ZodRawShape>(more: More) =>
  z.union([
    z.strictObject({ indicator: z.string(), slug: z.string(), ...more }),
    z.strictObject({ provider: z.string(), providerId: z.string(), ...more }),
  ]);

type Subject = { indicator: string; slug: string } | { provider: string; providerId: string };

const nameOf = (subject: Subject) => ("slug" in subject ? subject.indicator : subject.provider);
const toReviews = (subject: Subject) => ({
  label: "Open the reviews",
  path: "slug" in subject ? `/indicators/${subject.slug}/reviews` : `/traders/${subject.providerId}/reviews`,
});

/** What people think of an indicator or a provider, and what became of it. */
export const REVIEW_KINDS = {
  "review-received": kind({
    category: "indicators",
    label: "Somebody reviewed your indicator or your record",
    inApp: "on",
    mail: "off",
    data: about({ author: z.string().describe("Handle."), stars: z.number() }),
    words: ({ author, stars, ...subject }) => ({
      title: `${stars} of 5 stars for ${nameOf(subject)}`,
      text: `@${author} reviewed “${nameOf(subject)}” with ${stars} of 5 stars. You may reply.`,
      link: toReviews(subject),
    }),
  }),
  "review-replied": kind({
    category: "indicators",
    label: "Somebody replied to your review",
    inApp: "on",
    mail: "off",
    data: about({ reply: z.string() }),
    words: ({ reply, ...subject }) => ({
      title: `A reply to your review of ${nameOf(subject)}`,
      text: `The answer to your review of “${nameOf(subject)}”: ${reply}`,
      link: toReviews(subject),
    }),
  }),
  "review-reported": kind({
    category: "operation",
    label: "Somebody reported a review",
    inApp: "on",
    mail: "off",
    audience: "curator",
    data: about({ reporter: z.string().describe("Handle."), reason: z.string() }),
    words: ({ reporter, reason, ...subject }) => ({
      title: `A review of ${nameOf(subject)} was reported`,
      text: `@${reporter} reported a review of “${nameOf(subject)}”: ${reason}`,
      link: { label: "Decide on it", path: "/admin/reports" },
    }),
  }),
  "review-hidden": kind({
    category: "indicators",
    label: "A review of yours was hidden",
    inApp: "always",
    mail: "on",
    data: about({ note: z.string() }),
    words: ({ note, ...subject }) => ({
      title: `Your review of ${nameOf(subject)} was hidden`,
      text: `A curator hid your review of “${nameOf(subject)}” after a report; its stars count no more. Reason: ${note}`,
      link: toReviews(subject),
    }),
  }),
  "report-resolved": kind({
    category: "indicators",
    label: "A report of yours was decided",
    inApp: "on",
    mail: "off",
    data: about({ upheld: z.boolean(), note: z.string() }),
    words: ({ upheld, note, ...subject }) => ({
      title: upheld ? "The review you reported was hidden" : "The review you reported stays",
      text: `A curator decided on your report about a review of “${nameOf(subject)}”. Reason: ${note}`,
      link: toReviews(subject),
    }),
  }),
} as const;
