import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { mintActor, TOKEN_SCOPES, type TokenScope, type UserActor } from "@/lib/actor";
import { sha256Hex } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { Role } from "@/lib/generated/prisma/enums";

/** What the session cookie says: who, never what. Role and revocation come from the database each time. */
export interface SessionClaims {
  sub: string;
  sid: string;
  epoch: number;
}

/** `__Secure-` wherever the product is served over https. */
export function sessionCookieName(): string {
  const prefix = env().APP_URL.startsWith("https:") ? "__Secure-" : "";
  return `${prefix}next-auth.session-token`;
}

interface IdentityRow {
  user_id: string;
  role: Role;
  handle: string;
  display_name: string;
  session_id: string | null;
  totp: boolean;
  scopes: string[] | null;
  seen_long_ago: boolean;
}

/** The person behind a session cookie's value, or null when it proves nobody (any more). */
export async function actorFromSessionToken(token: string, requestId: string): Promise<UserActor | null> {
  const claims = await decode({ token, secret: env().JWT_SECRET_KEY }).catch(() => null);
  const { sub, sid, epoch } = claims ?? {};
  if (typeof sub !== "string" || typeof sid !== "string" || typeof epoch !== "number") return null;
  const rows = await db().$queryRaw<IdentityRow[]>`
    SELECT u.id::text AS user_id, u.role::text AS role, u.handle, u.display_name, s.id::text AS session_id, s.totp,
           NULL::text[] AS scopes, s.last_seen_at < now() - interval '1 minute' AS seen_long_ago
      FROM login_session s JOIN app_user u ON u.id = s.user_id
     WHERE s.id::text = ${sid} AND u.id::text = ${sub} AND s.revoked_at IS NULL
       AND u.session_epoch = ${epoch} AND u.closed_at IS NULL`;
  const row = rows[0];
  if (!row) return null;
  if (row.seen_long_ago)
    await db().$executeRaw`UPDATE login_session SET last_seen_at = now() WHERE id::text = ${sid}`;
  return mint(row, "session", TOKEN_SCOPES, requestId);
}

/** The person behind an API token, or null when it is unknown, revoked or expired. */
export async function actorFromApiToken(token: string, requestId: string): Promise<UserActor | null> {
  const rows = await db().$queryRaw<(IdentityRow & { token_id: string })[]>`
    SELECT u.id::text AS user_id, u.role::text AS role, u.handle, u.display_name, NULL AS session_id,
           u.totp_enabled_at IS NOT NULL AS totp, t.scopes, t.id::text AS token_id,
           coalesce(t.last_used_at < now() - interval '1 minute', true) AS seen_long_ago
      FROM api_token t JOIN app_user u ON u.id = t.user_id
     WHERE t.hash = ${sha256Hex(token)} AND t.revoked_at IS NULL
       AND (t.expires_at IS NULL OR t.expires_at > now()) AND u.closed_at IS NULL`;
  const row = rows[0];
  if (!row) return null;
  if (row.seen_long_ago)
    await db().$executeRaw`UPDATE api_token SET last_used_at = now() WHERE id::text = ${row.token_id}`;
  const scopes = TOKEN_SCOPES.filter((scope) => row.scopes?.includes(scope));
  return mint(row, "token", scopes, requestId);
}

function mint(
  row: IdentityRow,
  kind: UserActor["kind"],
  scopes: readonly TokenScope[],
  requestId: string,
): UserActor {
  return mintActor({
    kind,
    userId: row.user_id,
    role: row.role,
    handle: row.handle,
    displayName: row.display_name,
    sessionId: row.session_id,
    scopes,
    secondFactor: row.totp,
    requestId,
  });
}

/** The value of one cookie of a request. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return decodeCookie(part.slice(at + 1).trim());
  }
  return undefined;
}

/** A value that no browser wrote (a lone `%`) stays as it is: it proves nobody. */
function decodeCookie(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Who sent an API request: a bearer token wins over the cookie. Null for nobody. */
export async function actorOfRequest(request: Request, requestId: string): Promise<UserActor | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
    return token === undefined ? null : await actorFromApiToken(token, requestId);
  }
  const token = readCookie(request.headers.get("cookie"), sessionCookieName());
  return token === undefined ? null : await actorFromSessionToken(token, requestId);
}

/** Who looks at a page; asked once per request. Null for nobody. */
export const signedInActor = cache(async (): Promise<UserActor | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (token === undefined) return null;
  return await actorFromSessionToken(token, (await headers()).get("x-request-id") ?? "page");
});

/** For private pages: sends everybody else to the sign-in page and back. */
export async function requireUser(path: string): Promise<UserActor> {
  const actor = await signedInActor();
  if (actor === null) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}
