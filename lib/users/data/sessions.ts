import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { requireSession } from "@/lib/users/require-session";
import type { SessionItem } from "@/lib/users/schema";
import { SESSION_DAYS } from "@/lib/users/session-lifetime";

/** The caller's open sessions, last seen first; with addresses, so for the person alone and not for API tokens. */
export async function listSessions(actor: UserActor): Promise<{ items: SessionItem[] }> {
  requireSession(actor);
  const rows = await db().$queryRaw<SessionRow[]>`
    SELECT id::text AS id, user_agent, ip, totp, created_at, last_seen_at FROM login_session
     WHERE user_id = ${actor.userId}::uuid AND revoked_at IS NULL
       AND last_seen_at > now() - make_interval(days => ${SESSION_DAYS}::int)
     ORDER BY last_seen_at DESC, id DESC LIMIT 200`;
  return {
    items: rows.map((row) => ({
      id: row.id,
      current: row.id === actor.sessionId,
      userAgent: row.user_agent,
      address: row.ip,
      twoFactor: row.totp,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
    })),
  };
}

interface SessionRow {
  id: string;
  user_agent: string;
  ip: string;
  totp: boolean;
  created_at: Date;
  last_seen_at: Date;
}
