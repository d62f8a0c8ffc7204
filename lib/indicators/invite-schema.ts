/** The contracts of invitations to invite-only listings. @data-table */
import { z } from "zod";
import { pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";

export const InviteInput = z.strictObject({ handle: storableText(3, 30).describe("The person's handle.") });
export type InviteInput = z.infer<typeof InviteInput>;

export const InviteDto = z
  .object({
    handle: z.string(),
    displayName: z.string(),
    invitedAt: z.string().describe("ISO-8601, UTC."),
    hasLicence: z.boolean().describe("Keeps access when the invitation is taken back."),
  })
  .meta({ id: "IndicatorInvite" });
export type InviteDto = z.infer<typeof InviteDto>;

export const InvitePage = pageOf(InviteDto);
export type InvitePage = z.infer<typeof InvitePage>;
