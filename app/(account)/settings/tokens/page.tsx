import type { Metadata } from "next";
import Link from "next/link";
import { CreateTokenForm } from "@/app/(account)/settings/tokens/create-token-form";
import { ActionButton } from "@/components/action-button";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { isCurator } from "@/lib/actor";
import { requireUser } from "@/lib/auth";
import { listApiTokens } from "@/lib/users/data/api-tokens";
import type { ApiTokenItem } from "@/lib/users/schema";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const actor = await requireUser("/settings/tokens");
  const { items } = await listApiTokens(actor);
  const now = new Date().toISOString();
  return (
    <>
      <Panel title="New API token" actions={<Link href="/docs/api">API reference</Link>}>
        <CreateTokenForm mayAdmin={isCurator(actor)} />
      </Panel>
      <Panel title="API tokens">
        {items.length === 0 ? (
          <EmptyState title="No tokens yet">
            Programs sign in with a token instead of your password.
          </EmptyState>
        ) : (
          <ul className="flex flex-col divide-y divide-line">
            {items.map((token) => (
              <Token
                key={token.id}
                token={token}
                expired={token.expiresAt !== null && token.expiresAt <= now}
              />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

function Token({ token, expired }: { token: ApiTokenItem; expired: boolean }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold break-words">{token.name}</span>
          <span className="figure text-sm text-ink-2">{token.prefix}…</span>
          {token.scopes.map((scope) => (
            <Badge key={scope}>{scope}</Badge>
          ))}
          {expired && <Badge tone="down">expired</Badge>}
        </p>
        <p className="text-sm text-ink-2">
          made <Moment at={token.createdAt} day />, {token.lastUsedAt === null ? "never used" : "last used "}
          {token.lastUsedAt !== null && <Moment at={token.lastUsedAt} />}
          {token.expiresAt !== null && (
            <>
              , until <Moment at={token.expiresAt} day />
            </>
          )}
        </p>
      </div>
      <ActionButton
        label="Revoke"
        variant="danger"
        about={token.name}
        request={{ path: `/api/tokens/${token.id}`, method: "DELETE" }}
        done="The token was revoked."
        question={{
          title: `Revoke “${token.name}”?`,
          words: "Programs that use it are refused from their next request on. This cannot be undone.",
        }}
      />
    </li>
  );
}
