import { z } from "zod";
import { AskedFees, ProviderWords } from "@/lib/providers/schema";
import { storableText } from "@/lib/text";

export const CLOSE_REASON_MAX = 500;

export const CloseProviderInput = z.strictObject({
  reason: storableText(3, CLOSE_REASON_MAX).describe("Why the record ends; it stays readable beside it."),
});
export type CloseProviderInput = z.infer<typeof CloseProviderInput>;

export const EditProviderInput = z
  .strictObject({
    ...ProviderWords,
    ...AskedFees,
    isHidden: z.boolean().describe("Hidden ones are found by their address only."),
  })
  .partial()
  .refine((input) => Object.keys(input).length > 0, "Name something to change.")
  .meta({ id: "EditProviderInput" });
export type EditProviderInput = z.infer<typeof EditProviderInput>;
