import { z } from "zod";
import { storableText } from "@/lib/text";

export const CLOSE_REASON_MAX = 500;

export const CloseProviderInput = z.strictObject({
  reason: storableText(3, CLOSE_REASON_MAX).describe("Why the record ends; it stays readable beside it."),
});
export type CloseProviderInput = z.infer<typeof CloseProviderInput>;
