import { log } from "@/lib/log";
import { counter } from "@/lib/metrics";
import { planAfterFailure, reasonToSkip } from "@/lib/notifications/delivery";
import {
  type ClaimedMail,
  claimMails,
  finishMail,
  type MailOutcome,
} from "@/lib/notifications/mutations/claim-mails";
import { MailFailure, type MailTransport, mailTransport } from "@/lib/notifications/service/mail-transport";
import { readMail } from "@/lib/notifications/service/read-mail";
import { isAddressTemplate, isMailTemplate, isSensitive } from "@/lib/notifications/templates";

const CHUNK = 10;

export type MailCounts = {
  sent: number;
  /** Given up: refused for good, unreadable, or after the last attempt. */
  failed: number;
  /** To be tried again later. */
  retried: number;
  /** Not to be sent: closed account, unproven address, or stale. */
  skipped: number;
};

type Result = { counted: keyof MailCounts; outcome: MailOutcome; stop?: true };

/**
 * Sends what is due, at most `limit` mails, and stops early when the server takes no mail at all. Without a mail
 * server everything stays in the outbox. Any number of processes may do it at once.
 *
 * Every mail leaves at least once: a process that dies between the server's yes and its note of it leaves the mail
 * due again. Both copies have the same Message-ID.
 */
export async function sendDueMails(
  { now, limit }: { now: Date; limit: number },
  transport: MailTransport | null = mailTransport(),
): Promise<MailCounts> {
  const counts: MailCounts = { sent: 0, failed: 0, retried: 0, skipped: 0 };
  if (transport === null) return counts;
  for (let left = limit; left > 0; ) {
    const mails = await claimMails({ now, limit: Math.min(left, CHUNK) });
    const results = await Promise.all(mails.map((mail) => deliver(mail, transport, now)));
    for (const { counted } of results) {
      counts[counted] += 1;
      mailsCounted().inc({ outcome: counted });
    }
    left -= mails.length;
    if (mails.length < CHUNK || results.some(({ stop }) => stop)) break;
  }
  return counts;
}

async function deliver(mail: ClaimedMail, transport: MailTransport, now: Date): Promise<Result> {
  const result = await attempt(mail, transport, now);
  const held = await finishMail(mail, result.outcome);
  const { id, template, attempts } = mail;
  const facts = { mail: id, template, attempts, outcome: result.counted };
  if (!held) log().warn(facts, "a mail took longer than its lease; somebody else has it");
  else if (result.counted !== "sent") log().warn(facts, "a mail was not sent");
  return result;
}

async function attempt(mail: ClaimedMail, transport: MailTransport, now: Date): Promise<Result> {
  const { recipient, template, dedupeKey, dueAt } = mail;
  const problem = reasonToSkip({ recipient, aboutAddress: isAddressTemplate(template), dueAt, now });
  if (recipient === null || problem !== null) {
    return { counted: "skipped", outcome: { state: "skipped", problem } };
  }
  const letter = readable(mail);
  if (letter === null) return unreadable();
  try {
    await transport.send({ to: recipient.email, dedupeKey, ...letter });
  } catch (error) {
    return afterFailure(mail, error, now);
  }
  const blank = isMailTemplate(template) && isSensitive(template);
  return { counted: "sent", outcome: { state: "sent", sentAt: now, problem: null, blank } };
}

function readable(mail: ClaimedMail): ReturnType<typeof readMail> | null {
  try {
    return readMail(mail);
  } catch {
    return null;
  }
}

function unreadable(): Result {
  const problem = "Its content cannot be read with today's keys or templates.";
  return { counted: "failed", outcome: { state: "failed", problem } };
}

/** @throws the error itself when it is not the mail server's. */
function afterFailure({ attempts }: ClaimedMail, error: unknown, now: Date): Result {
  if (!(error instanceof MailFailure)) throw error;
  const { verdict, message } = error;
  const plan = planAfterFailure({ attempts, verdict, now });
  return {
    counted: plan.state === "failed" ? "failed" : "retried",
    outcome: { ...plan, problem: message },
    ...(verdict === "unreachable" ? { stop: true } : {}),
  };
}

function mailsCounted() {
  return counter("mails_total", "Mails the outbox was done with, by outcome of the attempt.", ["outcome"]);
}
