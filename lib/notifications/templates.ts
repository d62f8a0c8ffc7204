import { z } from "zod";
import {
  isNotificationKind,
  kindOf,
  type NotificationData,
  type NotificationKind,
  wordsOf,
} from "@/lib/notifications/kinds";
import { type Letter, type MailSite, type RenderedMail, renderLetter } from "@/lib/notifications/letter";
import { mayChoose } from "@/lib/notifications/preferences";

interface Template<Payload> {
  payload: z.ZodType<Payload>;
  /** The payload holds a secret: it is stored encrypted and blanked once the mail was sent. */
  sensitive: boolean;
  /** Known without the payload, which is gone after a secret was sent. */
  subject: string;
  compose: (payload: Payload) => Omit<Letter, "subject">;
}

const linkPayload = z.strictObject({ token: z.string().min(1) });
const nothing = z.strictObject({});

function template<Payload>(declared: Template<Payload>): Template<Payload> {
  return declared;
}

/**
 * Mails about an address itself: asked for by whoever reads it, so they also go to addresses nobody has proven.
 * Every other mail is the mail of a notification (`kinds.ts`).
 */
export const ADDRESS_TEMPLATES = {
  "verify-email": template({
    payload: linkPayload,
    sensitive: true,
    subject: "Confirm your e-mail address",
    compose: ({ token }) => ({
      paragraphs: ["Welcome. Confirm that this address is yours. The link works for 48 hours."],
      action: { label: "Confirm the address", path: `/verify-email?token=${encodeURIComponent(token)}` },
      closing: "If you did not register, do nothing: without you the address stays unconfirmed.",
    }),
  }),
  "reset-password": template({
    payload: linkPayload,
    sensitive: true,
    subject: "Set a new password",
    compose: ({ token }) => ({
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
    subject: "You already have an account",
    compose: () => ({
      paragraphs: [
        "Somebody, probably you, tried to register with this address. It has an account already, so nothing was changed.",
        "Sign in with your password, or set a new one if you do not remember it.",
      ],
      action: { label: "Set a new password", path: "/forgot-password" },
    }),
  }),
} as const;

export type AddressTemplate = keyof typeof ADDRESS_TEMPLATES;
/** The name of a mail: a template of its own, or the kind of a notification. */
export type MailTemplate = AddressTemplate | NotificationKind;
export type MailPayload<Name extends MailTemplate> = Name extends AddressTemplate
  ? z.infer<(typeof ADDRESS_TEMPLATES)[Name]["payload"]>
  : Name extends NotificationKind
    ? NotificationData<Name>
    : never;

export function isAddressTemplate(name: string): name is AddressTemplate {
  return Object.hasOwn(ADDRESS_TEMPLATES, name);
}

export function isMailTemplate(name: string): name is MailTemplate {
  return isAddressTemplate(name) || isNotificationKind(name);
}

/** Whether the payload of a mail is a secret. */
export function isSensitive(name: MailTemplate): boolean {
  return isAddressTemplate(name) && ADDRESS_TEMPLATES[name].sensitive;
}

/** Whether somebody may stop mails of this name. */
export function isOptionalMail(name: MailTemplate): name is NotificationKind {
  return isNotificationKind(name) && mayChoose(name).mail;
}

/**
 * A mail as text and as HTML.
 * @param stopPath where mails of an optional kind are stopped.
 * @throws ZodError when the payload is not the template's.
 */
export function renderMail(
  name: MailTemplate,
  payload: unknown,
  { site, stopPath }: { site: MailSite; stopPath?: string },
): RenderedMail {
  const letter = isAddressTemplate(name)
    ? composeLetter(ADDRESS_TEMPLATES[name], payload)
    : newsLetter(name, payload);
  const stop =
    stopPath !== undefined && isOptionalMail(name) ? { what: kindOf(name).label, path: stopPath } : undefined;
  return renderLetter({ ...letter, ...(stop ? { stop } : {}) }, site);
}

/** Sound because `compose` gets what its own entry's `payload` has just parsed. */
function composeLetter(
  declared: { subject: string; payload: z.ZodType; compose: unknown },
  payload: unknown,
): Letter {
  const compose = declared.compose as (payload: unknown) => Omit<Letter, "subject">;
  return { subject: declared.subject, ...compose(declared.payload.parse(payload)) };
}

function newsLetter(name: NotificationKind, payload: unknown): Letter {
  const { title, text, link, closing } = wordsOf(name, payload);
  return {
    subject: title,
    paragraphs: [text],
    action: link,
    ...(closing === undefined ? {} : { closing }),
  };
}
