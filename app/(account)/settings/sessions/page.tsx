import type { Metadata } from "next";
import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { browserName } from "@/lib/users/browser-name";
import { listSessions } from "@/lib/users/data/sessions";
import type { SessionItem } from "@/lib/users/schema";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const { items } = await listSessions(await requireUser("/settings/sessions"));
  return (
    <Panel
      title="Sessions"
      note="browsers that are signed in"
      actions={
        items.length > 1 && (
          <ActionButton
            label="End all others"
            request={{ path: "/api/me/sessions/revoke-all?keepCurrent=true", method: "POST" }}
            done="All other sessions were ended."
          />
        )
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {items.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <div className="mt-4 border-t border-line pt-4">
        <ActionButton
          label="Sign out everywhere"
          variant="danger"
          request={{ path: "/api/me/sessions/revoke-all", method: "POST" }}
          done="All sessions were ended."
          leaveTo="/sign-in"
          question={{
            title: "Sign out everywhere?",
            words: "All browsers are signed out at once, this one too. API tokens go on working.",
          }}
        />
      </div>
    </Panel>
  );
}

function Session({ session }: { session: SessionItem }) {
  const browser = browserName(session.userAgent);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0">
      <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold" title={session.userAgent}>
            {browser}
          </span>
          {session.current && <Badge tone="gold">this one</Badge>}
          {session.twoFactor && <Badge>two factors</Badge>}
        </p>
        <p className="text-sm text-ink-2">
          <span className="figure break-all">{session.address}</span>, since <Moment at={session.createdAt} />
          , last seen <Moment at={session.lastSeenAt} />
        </p>
      </div>
      {!session.current && (
        <ActionButton
          label="End"
          about={browser}
          request={{ path: `/api/me/sessions/${session.id}`, method: "DELETE" }}
          done="The session was ended."
        />
      )}
    </li>
  );
}
