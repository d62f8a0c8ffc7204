import { z } from "zod";
import { IndicatorRefDto, RatingDto } from "@/lib/indicators/indicator-schema";
import { PageQuery, pageOf } from "@/lib/paging";
import { isStorableText, storableText } from "@/lib/text";

const COMMENT_MAX = 1_000;
const Stars = z.number().int("Give whole stars.").min(1, "Give 1 to 5 stars.").max(5, "Give 1 to 5 stars.");

export const RateInput = z
  .strictObject({
    rating: Stars,
    comment: z
      .string()
      .max(COMMENT_MAX, "Write at most 1,000 characters.")
      .refine(isStorableText, "Remove the unprintable characters.")
      .default("")
      .describe("Empty: stars only."),
  })
  .meta({ id: "RateInput" });
export type RateInput = z.infer<typeof RateInput>;

export const RatingParams = z.object({ ratingId: z.uuid() });
export const ReplyInput = z.strictObject({ reply: storableText(1, COMMENT_MAX) }).meta({ id: "ReplyInput" });
export const ReportInput = z.strictObject({ reason: storableText(3, 500) }).meta({ id: "ReportInput" });

export const ReviewDto = z
  .object({
    id: z.string(),
    stars: z.number().int(),
    comment: z.string(),
    author: z.object({ handle: z.string(), displayName: z.string() }),
    basis: z
      .enum(["lifetime", "monthly", "trial", "free", "follower"])
      .describe(
        "What gave the right to review: the best licence held, a free indicator, or following a provider.",
      ),
    refunded: z.boolean().describe("The author got the money back and holds no licence now."),
    reply: z
      .object({ text: z.string(), at: z.string() })
      .nullable()
      .describe("The answer of the developer or the provider."),
    isMine: z.boolean(),
    hidden: z.boolean().describe("Hidden by a curator; only its author and curators see it."),
    createdAt: z.string(),
    editedAt: z.string().nullable(),
  })
  .meta({ id: "Review" });
export type ReviewDto = z.infer<typeof ReviewDto>;

export const RatingsQuery = PageQuery.extend({
  stars: z.coerce.number().int().min(1).max(5).optional().describe("Only reviews with these stars."),
});
export type RatingsQuery = z.infer<typeof RatingsQuery>;

export const RatingsSummary = z
  .object({
    ...RatingDto.shape,
    stars: z.array(z.number().int()).length(5).describe("Reviews with 1, 2, 3, 4 and 5 stars."),
    paid: z.number().int().describe("Reviews of people who paid; the others ran it free or on trial."),
  })
  .meta({ id: "RatingsSummary" });
export type RatingsSummary = z.infer<typeof RatingsSummary>;

export const ReviewStanding = z
  .object({
    mayReview: z.boolean(),
    whyNot: z.string().nullable().describe("What is missing; null: the reader may."),
    isOwner: z.boolean().describe("The reader's own indicator or profile: may reply."),
    own: ReviewDto.nullable().describe("The reader's own review."),
  })
  .meta({ id: "ReviewStanding" });
export type ReviewStanding = z.infer<typeof ReviewStanding>;

export const RatingsPage = pageOf(ReviewDto)
  .extend({
    summary: RatingsSummary.optional().describe("In the first page only; hidden reviews count nowhere."),
    viewer: ReviewStanding.optional().describe("In the first page only."),
  })
  .meta({ id: "RatingsPage" });
export type RatingsPage = z.infer<typeof RatingsPage>;

export const REPORT_STATES = ["open", "dismissed", "upheld"] as const;

export const ReportDto = z
  .object({
    id: z.string(),
    state: z.enum(REPORT_STATES),
    reason: z.string(),
    reporter: z.string().describe("Handle."),
    indicator: IndicatorRefDto.nullable().describe("What the review is about, or else `provider`."),
    provider: z.object({ id: z.string(), displayName: z.string() }).nullable(),
    review: ReviewDto,
    note: z.string().nullable().describe("The curator's."),
    createdAt: z.string(),
    resolvedAt: z.string().nullable(),
  })
  .meta({ id: "ReviewReport" });
export type ReportDto = z.infer<typeof ReportDto>;

export const ReportQuery = PageQuery.extend({ state: z.enum(REPORT_STATES).default("open") });
export type ReportQuery = z.infer<typeof ReportQuery>;
export const ReportPage = pageOf(ReportDto).meta({ id: "ReviewReportPage" });
export type ReportPage = z.infer<typeof ReportPage>;

export const ReportParams = z.object({ id: z.uuid() });
export const ResolveInput = z
  .strictObject({
    verdict: z.enum(["uphold", "dismiss"]).describe("uphold hides the review with its stars."),
    note: storableText(3, 500).describe("The author of a hidden review and the reporter read it."),
  })
  .meta({ id: "ResolveInput" });
export type ResolveInput = z.infer<typeof ResolveInput>;
export const Reported = z.object({ id: z.string() }).meta({ id: "ReportedReview" });
