import { z } from "zod";
import { TOKEN_SCOPES } from "@/lib/actor";
import { PageQuery, pageOf } from "@/lib/paging";
import { isStorableText, storableText } from "@/lib/text";
import { Handle } from "@/lib/users/handle";
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN, passwordProblem } from "@/lib/users/password-policy";

/** The login name, in lower case. */
export const Email = z
  .email("Write an e-mail address, for example ada@example.com.")
  .max(254, "Write at most 254 characters.")
  .toLowerCase();

/** A password somebody claims to have; only its size is checked. */
const GivenPassword = z.string().min(1, "Write your password.").max(PASSWORD_LENGTH_MAX);
/** A password somebody wants; `passwordProblem` has the rest of the rules. */
const NewPassword = z
  .string()
  .min(PASSWORD_LENGTH_MIN, `Use at least ${PASSWORD_LENGTH_MIN} characters; a few random words are fine.`)
  .max(PASSWORD_LENGTH_MAX, `Use at most ${PASSWORD_LENGTH_MAX} characters.`)
  .refine(isStorableText, "Remove the unprintable characters.");
const DisplayName = storableText(1, 60).trim().min(1, "Write something here.");
const Bio = storableText(0, 2_000);
/** Six figures of an authenticator or a recovery code. */
const SecondFactorCode = z.string().trim().min(6, "Write the six figures.").max(40);
const LinkToken = z.string().min(20, "This link is not complete.").max(100);

export const RegisterInput = z
  .strictObject({ email: Email, password: NewPassword, displayName: DisplayName, handle: Handle })
  .superRefine(({ email, password }, context) => {
    const problem = passwordProblem(password, email);
    if (problem !== null) context.addIssue({ code: "custom", path: ["password"], message: problem });
  })
  .meta({ id: "RegisterInput" });
export type RegisterInput = z.infer<typeof RegisterInput>;

/** The same words whether the address was known or not. */
export const CheckMail = z
  .object({ status: z.literal("check_mail"), message: z.string() })
  .meta({ id: "CheckMail", description: "Says nothing about whether the address has an account." });
export type CheckMail = z.infer<typeof CheckMail>;

export const VerifyEmailInput = z.strictObject({ token: LinkToken }).meta({ id: "VerifyEmailInput" });
export const PasswordResetInput = z.strictObject({ email: Email }).meta({ id: "PasswordResetInput" });
export const PasswordResetConfirmInput = z
  .strictObject({ token: LinkToken, password: NewPassword })
  .meta({ id: "PasswordResetConfirmInput" });
export const Done = z.object({ done: z.literal(true) }).meta({ id: "Done" });

export const SignInInput = z.object({
  email: Email,
  password: GivenPassword,
  code: SecondFactorCode.optional(),
});
export const SignInTicketInput = z.object({ ticket: z.string().min(1).max(1_000), code: SecondFactorCode });

export const ProfileInput = z
  .strictObject({ displayName: DisplayName, handle: Handle, bio: Bio })
  .partial()
  .refine((input) => Object.keys(input).length > 0, "Send at least one field.")
  .meta({ id: "ProfileInput" });
export type ProfileInput = z.infer<typeof ProfileInput>;

export const PasswordChangeInput = z
  .strictObject({ current: GivenPassword, next: NewPassword })
  .meta({ id: "PasswordChangeInput" });
export const TotpConfirmInput = z.strictObject({ code: SecondFactorCode }).meta({ id: "TotpConfirmInput" });
export const IdentityProof = z
  .strictObject({
    password: GivenPassword.optional().describe("Needed when the account has one."),
    code: SecondFactorCode.describe("Of the authenticator, or a recovery code."),
  })
  .meta({ id: "IdentityProof" });
export type IdentityProof = z.infer<typeof IdentityProof>;

export const Me = z
  .object({
    id: z.string(),
    email: z.string(),
    emailVerified: z.boolean(),
    handle: z.string(),
    displayName: z.string(),
    bio: z.string(),
    role: z.enum(["USER", "CURATOR", "ADMIN"]),
    hasPassword: z.boolean(),
    twoFactor: z.object({ enabled: z.boolean(), recoveryCodesLeft: z.number().int() }),
    externalLogins: z.array(z.object({ provider: z.string(), linkedAt: z.string() })),
    createdAt: z.string(),
  })
  .meta({ id: "Me", description: "The caller's own account; nobody else ever gets it." });
export type Me = z.infer<typeof Me>;

export const TotpEnrolment = z
  .object({
    secret: z.string().describe("Base32, for typing."),
    uri: z.string().describe("otpauth: URI."),
    qr: z.string().describe("The URI as an SVG image, as a data: URL."),
  })
  .meta({ id: "TotpEnrolment" });
export type TotpEnrolment = z.infer<typeof TotpEnrolment>;

export const RecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: "RecoveryCodes", description: "Shown once; each works once." });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const SessionItem = z
  .object({
    id: z.string(),
    current: z.boolean(),
    userAgent: z.string(),
    address: z.string(),
    twoFactor: z.boolean(),
    createdAt: z.string(),
    lastSeenAt: z.string(),
  })
  .meta({ id: "LoginSession" });
export type SessionItem = z.infer<typeof SessionItem>;
export const SessionList = z.object({ items: z.array(SessionItem) });
export const RevokeAllQuery = z.strictObject({ keepCurrent: z.enum(["true", "false"]).default("false") });
export const RevokeAllAnswer = z.object({ revoked: z.number().int() }).meta({ id: "RevokedSessions" });

const Scopes = z
  .array(z.enum(TOKEN_SCOPES))
  .min(1, "Choose at least one scope.")
  .refine((scopes) => new Set(scopes).size === scopes.length, "Name each scope once.");

export const ApiTokenInput = z
  .strictObject({
    name: storableText(1, 60).trim().min(1, "Write something here."),
    scopes: Scopes,
    expiresAt: z.iso
      .datetime({ offset: true, error: "Write a moment such as 2027-01-31T00:00:00Z." })
      .nullish()
      .describe("Without it the token lasts until it is revoked."),
  })
  .meta({ id: "ApiTokenInput" });
export type ApiTokenInput = z.infer<typeof ApiTokenInput>;

export const ApiTokenItem = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(z.enum(TOKEN_SCOPES)),
    createdAt: z.string(),
    lastUsedAt: z.string().nullable(),
    expiresAt: z.string().nullable(),
  })
  .meta({ id: "ApiToken" });
export type ApiTokenItem = z.infer<typeof ApiTokenItem>;
export const ApiTokenList = z.object({ items: z.array(ApiTokenItem) });
export const CreatedApiToken = ApiTokenItem.extend({
  token: z.string().describe("Shown this once."),
}).meta({ id: "CreatedApiToken" });
export type CreatedApiToken = z.infer<typeof CreatedApiToken>;

export const IdParams = z.object({ id: z.uuid() });

export const RoleInput = z
  .strictObject({ role: z.enum(["USER", "CURATOR", "ADMIN"]) })
  .meta({ id: "RoleInput" });

export const UserListQuery = PageQuery.extend({
  q: storableText(0, 100).trim().optional().describe("Part of a handle, a name or an e-mail address."),
  role: z.enum(["USER", "CURATOR", "ADMIN"]).optional(),
});
export type UserListQuery = z.infer<typeof UserListQuery>;

export const AdminUser = z
  .object({
    id: z.string(),
    handle: z.string(),
    displayName: z.string(),
    email: z.string(),
    emailVerified: z.boolean(),
    role: z.enum(["USER", "CURATOR", "ADMIN"]),
    twoFactor: z.boolean(),
    lockedUntil: z.string().nullable().describe("Closed to sign-ins until then."),
    createdAt: z.string(),
  })
  .meta({ id: "AdminUser", description: "For admins only." });
export type AdminUser = z.infer<typeof AdminUser>;
export const AdminUserPage = pageOf(AdminUser).meta({ id: "AdminUserPage" });
export type AdminUserPage = z.infer<typeof AdminUserPage>;
