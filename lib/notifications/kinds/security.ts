import { z } from "zod";
import { kind } from "@/lib/notifications/kind";
import { formatMoment } from "@/lib/time";

const NOT_YOU = "If this was not you, set a new password at once and end the other sessions in the settings.";

const TOTP_WORDS = {
  enabled: {
    title: "Two-factor sign-in is on",
    text: "From now on signing in asks for a code of your authenticator.",
  },
  disabled: {
    title: "Two-factor sign-in is off",
    text: "Signing in no longer asks for a code. Your recovery codes are void.",
  },
  "recovery-code-used": {
    title: "A recovery code was used",
    text: "Somebody signed in with one of your recovery codes. That code is void now.",
  },
  "recovery-codes-replaced": {
    title: "New recovery codes",
    text: "New recovery codes were made. The old ones are void.",
  },
} as const;

/** What concerns the keys to an account: none of it can be switched off. */
export const SECURITY_KINDS = {
  "password-changed": kind({
    category: "security",
    label: "Your password was changed",
    inApp: "always",
    mail: "always",
    data: z.strictObject({}),
    words: () => ({
      title: "Your password was changed",
      text: "The password of your account was changed and your other sessions were ended.",
      link: { label: "Look at your settings", path: "/settings/sessions" },
      closing: NOT_YOU,
    }),
  }),
  "totp-changed": kind({
    category: "security",
    label: "Two-factor sign-in changed, or a recovery code was used",
    inApp: "always",
    mail: "always",
    data: z.strictObject({
      change: z.enum(["enabled", "disabled", "recovery-code-used", "recovery-codes-replaced"]),
    }),
    words: ({ change }) => ({
      ...TOTP_WORDS[change],
      link: { label: "Look at your settings", path: "/settings/two-factor" },
      closing: NOT_YOU,
    }),
  }),
  "new-browser": kind({
    category: "security",
    label: "A sign-in from a browser not seen before",
    inApp: "always",
    mail: "always",
    data: z.strictObject({ browser: z.string(), address: z.string(), at: z.iso.datetime() }),
    words: ({ browser, address, at }) => ({
      title: "A sign-in from a new browser",
      text: `Somebody, probably you, signed in with ${browser} from ${address} at ${formatMoment(new Date(at))}.`,
      link: { label: "Look at your sessions", path: "/settings/sessions" },
      closing: NOT_YOU,
    }),
  }),
  "token-created": kind({
    category: "security",
    label: "A new API token",
    inApp: "always",
    mail: "always",
    data: z.strictObject({ name: z.string(), scopes: z.array(z.string()) }),
    words: ({ name, scopes }) => ({
      title: "A new API token was made",
      text: `The token “${name}” acts for your account. It may: ${scopes.join(", ")}.`,
      link: { label: "Look at your API tokens", path: "/settings/tokens" },
      closing: "If this was not you, revoke the token, set a new password and end the other sessions.",
    }),
  }),
} as const;
