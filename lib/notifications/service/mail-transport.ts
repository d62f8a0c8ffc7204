import { createTransport } from "nodemailer";
import SMTPPool from "nodemailer/lib/smtp-pool/index.js";
import { sha256Hex } from "@/lib/canonical-json";
import { env } from "@/lib/env";
import { type FailureVerdict, failureVerdict } from "@/lib/notifications/delivery";
import { singleton } from "@/lib/singleton";

const CONNECTIONS = 5;
const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;
/** No attempt takes longer; the lease of a mail is several times this. */
const ATTEMPT_MS = 60_000;

export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Gives the Message-ID: a mail sent twice is recognisable as one. */
  dedupeKey: string;
  /** Address of the one-click unsubscribe (RFC 8058). */
  stopUrl: string | null;
}

/** Hands mails to a server; `send` throws `MailFailure`. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The message is for admins: the server's own words where it spoke. */
export class MailFailure extends Error {
  readonly verdict: FailureVerdict;

  constructor(verdict: FailureVerdict, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.verdict = verdict;
    this.name = "MailFailure";
  }
}

/** The installation's mail server; null when none is configured: then mails stay in the outbox. */
export function mailTransport(): MailTransport | null {
  return singleton("mail-transport", () => {
    const { SMTP_URL: url, MAIL_FROM: from } = env();
    return url === undefined || from === undefined ? null : smtpTransport({ url, from });
  });
}

/**
 * A pool of connections to one mail server. `smtps:` speaks TLS from the start, `smtp:` as soon as the server
 * offers it (`?requireTLS=true` insists).
 */
export function smtpTransport({ url, from }: { url: string; from: string }): MailTransport {
  const pool = new SMTPPool({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const mailer = createTransport(pool);
  // A connection that breaks while it idles is replaced by the next mail.
  mailer.on("error", () => undefined);
  return {
    send: async (mail) => {
      await withinTime(mailer.sendMail({ from, ...envelopeOf(mail, from) })).catch((error: unknown) => {
        throw asFailure(error);
      });
    },
    close: () => mailer.close(),
  };
}

function envelopeOf({ to, subject, text, html, dedupeKey, stopUrl }: OutgoingMail, from: string) {
  const stop: Record<string, string> =
    stopUrl === null
      ? {}
      : { "List-Unsubscribe": `<${stopUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
  return {
    // As an object: a string would be read as a list of addresses.
    to: { name: "", address: to },
    subject,
    text,
    html,
    messageId: messageId(dedupeKey, from),
    headers: { "Auto-Submitted": "auto-generated", ...stop },
  };
}

/** The same for every copy of a mail. */
export function messageId(dedupeKey: string, from: string): string {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
  return `<${sha256Hex(dedupeKey).slice(0, 40)}@${domain}>`;
}

async function withinTime<T>(attempt: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(new MailFailure("unreachable", `The mail server took longer than ${ATTEMPT_MS / 1_000} s.`)),
      ATTEMPT_MS,
    );
  });
  try {
    return await Promise.race([attempt, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function asFailure(error: unknown): MailFailure {
  if (error instanceof MailFailure) return error;
  const fact = (name: string): unknown => (error instanceof Error ? Reflect.get(error, name) : undefined);
  const [code, responseCode, command] = [fact("code"), fact("responseCode"), fact("command")];
  const verdict = failureVerdict({
    code: typeof code === "string" ? code : undefined,
    responseCode: typeof responseCode === "number" ? responseCode : undefined,
    command: typeof command === "string" ? command : undefined,
  });
  return new MailFailure(verdict, error instanceof Error ? error.message : String(error), { cause: error });
}
