import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { idempotently } from "@/lib/idempotency";
import type { CreateIndicatorInput, CreateIndicatorResult } from "@/lib/indicators/listing-schema";
import { insertDraftVersion } from "@/lib/indicators/mutations/draft-version";
import { setPrice } from "@/lib/indicators/mutations/set-price";
import { planPrice } from "@/lib/indicators/plan-price";
import { describeSource } from "@/lib/indicators/service/describe-source";
import { slugCandidates } from "@/lib/indicators/slug-candidates";
import type { VersionContent } from "@/lib/indicators/version-hash";
import { versionNumberOf } from "@/lib/indicators/version-number";
import { uuidv7 } from "@/lib/uuid";

export interface CreateIndicatorCall {
  actor: UserActor;
  input: CreateIndicatorInput;
  idempotencyKey: string | undefined;
}

const FIRST_CHANGELOG = "First version.";

/**
 * Opens a listing as a draft: its words, its price, its first version and the text in the editor. The sandbox reads
 * the source before the transaction begins.
 * @throws AppError SANDBOX_* when the source does not compile, UNPROCESSABLE for a foreign currency,
 *   IDEMPOTENCY_MISMATCH.
 */
export async function createIndicator(call: CreateIndicatorCall): Promise<CreateIndicatorResult> {
  const { actor, input, idempotencyKey } = call;
  const content = await describeSource(input.source, actor.userId);
  const claim = { actorId: actor.userId, key: idempotencyKey, operation: "indicator.create", input };
  return await inTransaction((tx) => idempotently(tx, claim, () => create(tx, call, content)));
}

async function create(
  tx: Tx,
  { actor, input }: CreateIndicatorCall,
  content: VersionContent,
): Promise<CreateIndicatorResult> {
  const now = await transactionNow(tx);
  const id = uuidv7();
  const number = versionNumberOf(input.version);
  const price = planPrice(input.pricing, env().PLATFORM_CURRENCY);
  const slug = await insertListing(tx, { id, developerId: actor.userId, input });
  if (price !== null) await setPrice(tx, { indicatorId: id, developerId: actor.userId, price, now });
  const { versionHash } = await insertDraftVersion(tx, {
    indicatorId: id,
    number,
    content,
    changelog: FIRST_CHANGELOG,
  });
  await tx.indicatorDraft.create({ data: { indicatorId: id, source: input.source, updatedAt: now } });
  await recordAudit(tx, actor, {
    action: "indicator.created",
    subjectKind: "indicator",
    subjectId: id,
    data: { slug, version: input.version, versionHash },
  });
  return { id, slug, status: "draft", version: input.version };
}

interface NewListing {
  id: string;
  developerId: string;
  input: CreateIndicatorInput;
}

/** Writes the listing under the first free address. @returns the address. */
async function insertListing(tx: Tx, { id, developerId, input }: NewListing): Promise<string> {
  const { name, summary, description, category, tags, visibility } = input;
  for (const slug of slugCandidates(name, id)) {
    // Two of the same name at once: the second waits here for the first and takes the next address.
    const written = await tx.$executeRaw`
      INSERT INTO indicator (id, developer_id, slug, name, summary, description, category, tags, visibility)
      VALUES (${id}::uuid, ${developerId}::uuid, ${slug}, ${name}, ${summary}, ${description}, ${category},
              ${tags}::text[], ${visibility}::"IndicatorVisibility") ON CONFLICT (slug) DO NOTHING`;
    if (written === 1) return slug;
  }
  throw new AppError("CONFLICT", "No address is free for this name. Choose another one.");
}
