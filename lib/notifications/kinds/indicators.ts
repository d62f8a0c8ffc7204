import { z } from "zod";
import { curatorWords } from "@/lib/notifications/curator-words";
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
  "version-gates-ended": kind({
    category: "indicators",
    label: "A version of yours did not get through the publish gates",
    inApp: "always",
    mail: "off",
    data: z.strictObject({
      ...listing,
      outcome: z
        .enum(["failed", "passed", "abandoned"])
        .describe("`passed`, but another version was submitted meanwhile; `abandoned`: tried too often."),
      problem: z.string().nullable(),
    }),
    words: ({ indicator, slug, version, outcome, problem }) => ({
      title: `${indicator} ${version} is still a draft`,
      text: {
        failed: `Version ${version} of “${indicator}” did not pass the publish gates.${problem === null ? "" : ` ${problem}`}`,
        passed: `Version ${version} of “${indicator}” passed the publish gates, but another version was submitted meanwhile.`,
        abandoned: `The publish gates of version ${version} of “${indicator}” could not be finished. Publish it again.`,
      }[outcome],
      link: { label: "Read the report", path: `/indicators/${slug}/versions#v${version}` },
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
      text: `Version ${version} of “${indicator}” passed the review.${curatorWords(notes)}`,
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
      text: `Version ${version} of “${indicator}” did not pass the review.${curatorWords(notes)}`,
      link: { label: "Open the versions", path: `/indicators/${slug}/versions` },
    }),
  }),
  "version-suspended": kind({
    category: "indicators",
    label: "A version of yours was suspended",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...listing, notes: z.string().nullable() }),
    words: ({ indicator, slug, version, notes }) => ({
      title: `${indicator} ${version} was suspended`,
      text: `Version ${version} of “${indicator}” runs for nobody any more.${curatorWords(notes)}`,
      link: { label: "Open the versions", path: `/indicators/${slug}/versions` },
    }),
  }),
  "version-reinstated": kind({
    category: "indicators",
    label: "A version of yours was reinstated",
    inApp: "on",
    mail: "on",
    data: z.strictObject({ ...listing, notes: z.string().nullable() }),
    words: ({ indicator, slug, version, notes }) => ({
      title: `${indicator} ${version} was reinstated`,
      text: `Version ${version} of “${indicator}” runs again.${curatorWords(notes)}`,
      link: { label: "Open the versions", path: `/indicators/${slug}/versions` },
    }),
  }),
  "version-withdrawn": kind({
    category: "indicators",
    label: "A curator withdrew a version of yours",
    inApp: "always",
    mail: "on",
    data: z.strictObject({ ...listing, notes: z.string().nullable() }),
    words: ({ indicator, slug, version, notes }) => ({
      title: `${indicator} ${version} was withdrawn`,
      text: `Version ${version} of “${indicator}” is on offer no more; it runs on where it is pinned.${curatorWords(notes)}`,
      link: { label: "Open the versions", path: `/indicators/${slug}/versions` },
    }),
  }),
  "indicator-invited": kind({
    category: "indicators",
    label: "A developer invited you to an indicator",
    inApp: "on",
    mail: "on",
    data: z.strictObject({
      indicator: z.string(),
      slug: z.string(),
      developer: z.string().describe("Handle."),
    }),
    words: ({ indicator, slug, developer }) => ({
      title: `You are invited to ${indicator}`,
      text: `@${developer} invited you to “${indicator}”, which is on offer by invitation only.`,
      link: { label: "Open the indicator", path: `/indicators/${slug}` },
    }),
  }),
  "licence-stopped": kind({
    category: "money",
    label: "An indicator you have a licence for stopped running",
    inApp: "always",
    mail: "on",
    data: z.strictObject({
      ...listing,
      notes: z.string().nullable(),
      newest: z.string().nullable().describe("The version that runs without a pin; null: none is left."),
    }),
    words: ({ indicator, slug, version, notes, newest }) => ({
      title: `${indicator} ${version} stopped`,
      text: [
        `Version ${version} of “${indicator}” runs for you no more.`,
        notes === null ? "" : ` The reason given: ${notes}`,
        newest === null
          ? " No other version is left: look at your licence for a refund."
          : ` Let your licence follow the newest version: that is ${newest}.`,
      ].join(""),
      link: { label: "Look at your licence", path: `/indicators/${slug}` },
    }),
  }),
} as const;
