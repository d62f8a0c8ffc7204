import { Fragment } from "react";
import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { OutboxItem } from "@/lib/notifications/schema";

const STATES: Record<OutboxItem["state"], { label: string; tone: BadgeTone; icon?: string }> = {
  pending: { label: "waiting", tone: "gold" },
  sent: { label: "sent", tone: "up", icon: "✓" },
  failed: { label: "failed", tone: "down", icon: "!" },
  skipped: { label: "skipped", tone: "neutral", icon: "×" },
};

/** One mail: subject and address at once, the words on demand. */
export function MailItem({ mail }: { mail: OutboxItem }) {
  const { label, tone, icon } = STATES[mail.state];
  return (
    <li className="rounded-md border border-line bg-panel">
      <details>
        <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
          <span className="font-semibold">{mail.subject}</span>
          <span className="break-all text-ink-2">to {mail.to}</span>
          <span className="ml-auto flex flex-wrap items-center gap-3">
            <Badge tone={tone} icon={icon}>
              {label}
            </Badge>
            <Moment at={mail.createdAt} className="text-sm text-ink-2" />
          </span>
        </summary>
        <div className="border-t border-line px-4 py-3">
          {mail.text === null ? (
            <p className="text-ink-2">{mail.withheld}</p>
          ) : (
            <p className="max-w-prose break-words whitespace-pre-line">
              <WithLinks text={mail.text} />
            </p>
          )}
          {mail.problem !== null && (
            <p className="mt-3 break-words text-down">
              {mail.state === "skipped" ? "Not sent: " : "Last attempt: "}
              {mail.problem}
            </p>
          )}
          <p className="figure mt-3 text-xs text-ink-2">
            {mail.template} · @{mail.handle} · {mail.attempts} {mail.attempts === 1 ? "attempt" : "attempts"}
            <When mail={mail} />
          </p>
          <div className="mt-3 flex flex-wrap items-center gap-4">
            {mail.text !== null && (
              <a href={`/api/admin/outbox/${mail.id}/html`} target="_blank" rel="noreferrer">
                Show as HTML
              </a>
            )}
            {(mail.state === "failed" || mail.state === "skipped") && (
              <ActionButton
                label="Send again"
                about={mail.subject}
                request={{ path: `/api/admin/outbox/${mail.id}/resend`, method: "POST" }}
                done="The mail waits to be sent again."
              />
            )}
          </div>
        </div>
      </details>
    </li>
  );
}

function When({ mail }: { mail: OutboxItem }) {
  if (mail.sentAt !== null) {
    return (
      <>
        {" "}
        · sent <Moment at={mail.sentAt} />
      </>
    );
  }
  if (mail.state !== "pending") return null;
  return (
    <>
      {" "}
      · next attempt <Moment at={mail.nextAttemptAt} />
    </>
  );
}

/** The links of a mail can be followed from here, as from the mail itself. */
function WithLinks({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return parts.map((part, index) => {
    const key = `${index} ${part}`;
    if (!/^https?:\/\//.test(part)) return <Fragment key={key}>{part}</Fragment>;
    return (
      <a key={key} href={part} rel="noreferrer" className="break-all">
        {part}
      </a>
    );
  });
}
