import { isCurator, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations/notify";
import { apiTokenItem } from "@/lib/users/api-token-item";
import { lockUser } from "@/lib/users/mutations/lock-user";
import { requireSession } from "@/lib/users/require-session";
import type { ApiTokenInput, CreatedApiToken } from "@/lib/users/schema";
import { newSecret } from "@/lib/users/service/random-secret";
import { uuidv7 } from "@/lib/uuid";

const TOKENS_MAX = 50;
const PREFIX_LENGTH = 10;

/**
 * Makes an API token; its text is in the answer and nowhere else.
 * @throws AppError FORBIDDEN for `admin` without the role, UNPROCESSABLE for a past end or the 51st token.
 */
export async function createApiToken(actor: UserActor, input: ApiTokenInput): Promise<CreatedApiToken> {
  requireSession(actor);
  if (input.scopes.includes("admin") && !isCurator(actor)) {
    throw new AppError("FORBIDDEN", 'The scope "admin" is for curators and admins.');
  }
  const { text, hash } = newSecret("ts_");
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const { id: userId } = await lockUser(tx, actor.userId);
    const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
    if (expiresAt !== null && expiresAt <= now) throw refusal("expiresAt", "Choose a moment in the future.");
    const live = await tx.apiToken.count({ where: { userId, revokedAt: null } });
    if (live >= TOKENS_MAX) throw refusal("", `You have ${TOKENS_MAX} tokens. Revoke one first.`);
    const row = await tx.apiToken.create({
      data: {
        id: uuidv7(),
        userId,
        name: input.name,
        hash,
        prefix: text.slice(0, PREFIX_LENGTH),
        scopes: input.scopes,
        expiresAt,
      },
    });
    await recordAudit(tx, actor, {
      action: "user.token_created",
      subjectKind: "api_token",
      subjectId: row.id,
      data: { name: row.name, scopes: row.scopes, expiresAt: expiresAt?.toISOString() },
    });
    const news = { name: row.name, scopes: row.scopes };
    await notify(tx, { userId, kind: "token-created", dedupeKey: `token-created:${row.id}`, data: news });
    return { ...apiTokenItem(row), token: text };
  });
}

function refusal(path: string, message: string): AppError {
  return new AppError("UNPROCESSABLE", message, { errors: [{ path, message }] });
}
