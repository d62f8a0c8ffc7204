import { z } from "zod";

/** What one mail says, before it becomes text and HTML. */
interface Letter {
  subject: string;
  paragraphs: readonly string[];
  /** The one thing to do; `path` is a path of this product. */
  action?: { label: string; path: string };
  /** Last words under the action. */
  closing?: string;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Who writes and where links lead. */
export interface MailSite {
  name: string;
  urlOf: (path: string) => string;
}

interface Template<Payload> {
  payload: z.ZodType<Payload>;
  /** The payload holds a secret: it is stored encrypted and withheld once the mail was sent. */
  sensitive: boolean;
  compose: (payload: Payload) => Letter;
}

const linkPayload = z.strictObject({ token: z.string().min(1) });
const nothing = z.strictObject({});
const NOT_YOU = "If this was not you, set a new password at once and end the other sessions in the settings.";

function template<Payload>(declared: Template<Payload>): Template<Payload> {
  return declared;
}

/** Every mail the product writes. A new one is a new entry here; senders get its payload checked by type. */
export const MAIL_TEMPLATES = {
  "verify-email": template({
    payload: linkPayload,
    sensitive: true,
    compose: ({ token }) => ({
      subject: "Confirm your e-mail address",
      paragraphs: ["Welcome. Confirm that this address is yours. The link works for 48 hours."],
      action: { label: "Confirm the address", path: `/verify-email?token=${encodeURIComponent(token)}` },
      closing: "If you did not register, do nothing: without you the address stays unconfirmed.",
    }),
  }),
  "reset-password": template({
    payload: linkPayload,
    sensitive: true,
    compose: ({ token }) => ({
      subject: "Set a new password",
      paragraphs: [
        "Somebody, probably you, asked for a new password. The link works once, for one hour, and ends all your sessions.",
      ],
      action: { label: "Set a new password", path: `/reset-password?token=${encodeURIComponent(token)}` },
      closing: "If you did not ask, do nothing: your password stays as it is.",
    }),
  }),
  "already-registered": template({
    payload: nothing,
    sensitive: false,
    compose: () => ({
      subject: "You already have an account",
      paragraphs: [
        "Somebody, probably you, tried to register with this address. It has an account already, so nothing was changed.",
        "Sign in with your password, or set a new one if you do not remember it.",
      ],
      action: { label: "Set a new password", path: "/forgot-password" },
    }),
  }),
  "password-changed": template({
    payload: nothing,
    sensitive: false,
    compose: () => ({
      subject: "Your password was changed",
      paragraphs: ["The password of your account was changed and your other sessions were ended."],
      action: { label: "Look at your settings", path: "/settings/sessions" },
      closing: NOT_YOU,
    }),
  }),
  "totp-changed": template({
    payload: z.strictObject({
      change: z.enum(["enabled", "disabled", "recovery-code-used", "recovery-codes-replaced"]),
    }),
    sensitive: false,
    compose: ({ change }) => ({
      ...TOTP_WORDS[change],
      action: { label: "Look at your settings", path: "/settings/two-factor" },
      closing: NOT_YOU,
    }),
  }),
} as const;

const TOTP_WORDS = {
  enabled: {
    subject: "Two-factor sign-in is on",
    paragraphs: ["From now on signing in asks for a code of your authenticator."],
  },
  disabled: {
    subject: "Two-factor sign-in is off",
    paragraphs: ["Signing in no longer asks for a code. Your recovery codes are void."],
  },
  "recovery-code-used": {
    subject: "A recovery code was used",
    paragraphs: ["Somebody signed in with one of your recovery codes. That code is void now."],
  },
  "recovery-codes-replaced": {
    subject: "New recovery codes",
    paragraphs: ["New recovery codes were made. The old ones are void."],
  },
} as const;

export type MailTemplate = keyof typeof MAIL_TEMPLATES;
export type MailPayload<Name extends MailTemplate> = z.infer<(typeof MAIL_TEMPLATES)[Name]["payload"]>;

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(MAIL_TEMPLATES, name);
}

/** The mail of a template, as text and as HTML. @throws ZodError when the payload is not the template's. */
export function renderMail(name: MailTemplate, payload: unknown, site: MailSite): RenderedMail {
  const letter = composeLetter(MAIL_TEMPLATES[name], payload);
  return { subject: letter.subject, text: asText(letter, site), html: asHtml(letter, site) };
}

/** Sound because `compose` gets what its own entry's `payload` has just parsed. */
function composeLetter(declared: { payload: z.ZodType; compose: unknown }, payload: unknown): Letter {
  const compose = declared.compose as (payload: unknown) => Letter;
  return compose(declared.payload.parse(payload));
}

function asText(letter: Letter, site: MailSite): string {
  const action = letter.action ? [`${letter.action.label}:\n${site.urlOf(letter.action.path)}`] : [];
  const closing = letter.closing === undefined ? [] : [letter.closing];
  return [...letter.paragraphs, ...action, ...closing, site.name].join("\n\n");
}

function asHtml(letter: Letter, site: MailSite): string {
  const paragraph = (words: string) => `<p>${escapeHtml(words)}</p>`;
  const action = letter.action
    ? `<p><a href="${escapeHtml(site.urlOf(letter.action.path))}">${escapeHtml(letter.action.label)}</a></p>`
    : "";
  return [
    "<!doctype html>",
    `<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title></head><body>`,
    ...letter.paragraphs.map(paragraph),
    action,
    letter.closing === undefined ? "" : paragraph(letter.closing),
    paragraph(site.name),
    "</body></html>",
  ].join("");
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
