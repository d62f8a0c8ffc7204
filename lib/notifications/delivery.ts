const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a mail waits after its first, second, … failed attempt; after the last one it is given up. */
export const RETRY_AFTER_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
] as const;
/** A mail that was due so long ago and never tried is stale: nobody wants it when a mail server comes back. */
export const STALE_AFTER_MS = 3 * 24 * HOUR_MS;

/**
 * What a failed attempt says: `refused` this mail for good, `later` try this mail again, `unreachable` the server
 * takes no mail of ours at the moment, whichever it is.
 */
export type FailureVerdict = "refused" | "later" | "unreachable";

/** What the mail library tells of a failure. */
export interface SmtpFacts {
  code: string | undefined;
  /** The server's answer: 550. */
  responseCode: number | undefined;
  /** The command that was answered: `RCPT TO`. */
  command: string | undefined;
}

/** Reads a failure. A refused sender or login is the installation's fault, not the mail's: it is tried again. */
export function failureVerdict({ code, responseCode, command }: SmtpFacts): FailureVerdict {
  if (code !== "EENVELOPE" && code !== "EMESSAGE") return "unreachable";
  if (command === "MAIL FROM" && responseCode !== undefined) return "unreachable";
  return responseCode !== undefined && responseCode < 500 ? "later" : "refused";
}

export type AfterFailure = { state: "failed" } | { state: "pending"; nextAttemptAt: Date };

/** What becomes of a mail whose attempt number `attempts` (from 1) failed. */
export function planAfterFailure(failed: {
  attempts: number;
  verdict: FailureVerdict;
  now: Date;
}): AfterFailure {
  const wait = RETRY_AFTER_MS[failed.attempts - 1];
  if (failed.verdict === "refused" || wait === undefined) return { state: "failed" };
  return { state: "pending", nextAttemptAt: new Date(failed.now.getTime() + wait) };
}

export interface Recipient {
  email: string;
  verified: boolean;
  closed: boolean;
}

/**
 * Why a mail is not sent at all, or null. Only mails about an address itself go to one that nobody has proven.
 * `dueAt` is when it should have left.
 */
export function reasonToSkip(mail: {
  recipient: Recipient | null;
  aboutAddress: boolean;
  dueAt: Date;
  now: Date;
}): string | null {
  const { recipient, aboutAddress, dueAt, now } = mail;
  if (recipient === null || recipient.closed) return "The account was closed.";
  if (!recipient.verified && !aboutAddress) return "The address was never confirmed.";
  if (now.getTime() - dueAt.getTime() > STALE_AFTER_MS) return "It had waited for more than three days.";
  return null;
}
