import { z } from "zod";
import { PageQuery, pageOf } from "@/lib/paging";

export const OutboxQuery = PageQuery.extend({
  state: z.enum(["pending", "sent", "failed"]).optional(),
});
export type OutboxQuery = z.infer<typeof OutboxQuery>;

export const OutboxItem = z
  .object({
    id: z.string(),
    to: z.string().describe("Address as it is now; looked up when sending."),
    handle: z.string(),
    template: z.string(),
    state: z.enum(["pending", "sent", "failed"]),
    attempts: z.number().int(),
    createdAt: z.string(),
    nextAttemptAt: z.string(),
    sentAt: z.string().nullable(),
    subject: z.string(),
    text: z.string().nullable().describe("Null when the mail held a secret and was sent, or cannot be read."),
    withheld: z.string().nullable().describe("Why `text` is missing."),
  })
  .meta({ id: "OutboxItem" });
export type OutboxItem = z.infer<typeof OutboxItem>;

export const OutboxPage = pageOf(OutboxItem).meta({ id: "OutboxPage" });
export type OutboxPage = z.infer<typeof OutboxPage>;
