import { z } from "zod";
import { storableText } from "@/lib/text";

export const OwnershipDto = z
  .object({
    code: z.string().describe("What a curator has to see inside the broker's own pages."),
    askedAt: z.string(),
    expiresAt: z.string().describe("The code counts until then."),
    provenAt: z.string().nullable().describe("When a curator saw it."),
  })
  .meta({ id: "OwnershipChallenge" });
export type OwnershipDto = z.infer<typeof OwnershipDto>;

export const ConfirmOwnershipInput = z.strictObject({
  notes: storableText(1, 2_000).describe("Where and how the code was seen."),
});
export type ConfirmOwnershipInput = z.infer<typeof ConfirmOwnershipInput>;
