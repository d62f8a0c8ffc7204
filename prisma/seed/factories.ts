import { randomUUID } from "node:crypto";
import { type Actor, mintActor, TOKEN_SCOPES, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { IndicatorVisibility, Role, VersionStatus } from "@/lib/generated/prisma/enums";
import { INDICATOR_RANKS } from "@/lib/indicators/data/indicator-ranks";
import type { GateRunResult } from "@/lib/indicators/gates/gate-job";
import { setPrice } from "@/lib/indicators/mutations/set-price";
import { proofColumns } from "@/lib/indicators/proof-columns";
import { contentColumns, type VersionContent } from "@/lib/indicators/version-hash";
import { compareVersions, type VersionNumber } from "@/lib/indicators/version-number";
import { PUBLIC_VERSIONS } from "@/lib/indicators/visibility";
import { enterRanks } from "@/lib/ranking/mutations/enter-ranks";
import { uuidv7 } from "@/lib/uuid";

export interface PersonInput {
  email: string;
  handle: string;
  displayName: string;
  bio?: string;
  role?: Role;
  /** Null: nobody can sign in with a password. */
  passwordHash: string | null;
}

/**
 * Opens a person, or finds the one with this address; what exists is not changed.
 * @throws AppError CONFLICT when somebody else has the handle.
 */
export async function ensurePerson(input: PersonInput): Promise<UserActor> {
  const { email, handle, displayName, bio = "", role = "USER", passwordHash } = input;
  const user = await inTransaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO app_user (id, email, email_verified_at, handle, display_name, bio, role, password_hash)
      VALUES (${uuidv7()}::uuid, ${email}, now(), ${handle}, ${displayName}, ${bio}, ${role}::"Role", ${passwordHash})
      ON CONFLICT DO NOTHING`;
    const found = await tx.user.findUnique({ where: { email } });
    if (found === null)
      throw new AppError(
        "CONFLICT",
        `Somebody else has the name "${handle}": the seed cannot open its person.`,
      );
    return found;
  });
  return mintActor({
    kind: "session",
    userId: user.id,
    role: user.role,
    handle: user.handle,
    displayName: user.displayName,
    sessionId: null,
    scopes: TOKEN_SCOPES,
    secondFactor: true,
    requestId: randomUUID(),
  });
}

export interface Listing {
  developerId: string;
  slug: string;
  name: string;
  summary: string;
  /** Markdown. */
  description: string;
  category: string;
  tags: string[];
  visibility: IndicatorVisibility;
  builtin?: boolean;
  /** Minor units of the platform currency; null = free. */
  price: { onceMinor: bigint | null; monthMinor: bigint | null; trialDays: number | null } | null;
  content: VersionContent;
  changelog: string;
  /** State of the version; `approved` lists the indicator. */
  status: VersionStatus;
  /** What the gates found; left out: the version was not at them. */
  gated?: GateRunResult | undefined;
}

export interface Published {
  indicatorId: string;
  versionId: string;
  version: VersionNumber;
  /** A version was written now. */
  isNew: boolean;
}

/**
 * Opens a listing by its slug and writes its source as a version; the same source twice is one version, another
 * source the next minor number. What people changed about a listing since is left alone; the words of a built-in are
 * the platform's and follow the library.
 */
export async function publishListing(actor: Actor, listing: Listing): Promise<Published> {
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const indicatorId = await openListing(tx, listing);
    if (listing.price !== null) await setFirstPrice(tx, indicatorId, listing, now);
    return await writeVersion(tx, actor, indicatorId, listing, now);
  });
}

async function openListing(tx: Tx, listing: Listing): Promise<string> {
  const {
    developerId,
    slug,
    name,
    summary,
    description,
    category,
    tags,
    visibility,
    builtin = false,
  } = listing;
  await tx.$executeRaw`
    INSERT INTO indicator (id, developer_id, slug, name, summary, description, category, tags, visibility, builtin)
    VALUES (${uuidv7()}::uuid, ${developerId}::uuid, ${slug}, ${name}, ${summary}, ${description}, ${category},
            ${tags}::text[], ${visibility}::"IndicatorVisibility", ${builtin})
    ON CONFLICT (slug) DO UPDATE
      SET name = EXCLUDED.name, summary = EXCLUDED.summary, description = EXCLUDED.description,
          category = EXCLUDED.category, tags = EXCLUDED.tags, updated_at = now()
      WHERE indicator.builtin AND EXCLUDED.builtin AND indicator.developer_id = EXCLUDED.developer_id
        AND (indicator.name, indicator.summary, indicator.description, indicator.category, indicator.tags)
            IS DISTINCT FROM
            (EXCLUDED.name, EXCLUDED.summary, EXCLUDED.description, EXCLUDED.category, EXCLUDED.tags)`;
  const rows = await tx.$queryRaw<{ id: string; developer_id: string }[]>`
    SELECT id::text, developer_id::text FROM indicator WHERE slug = ${slug} FOR UPDATE`;
  const [row] = rows;
  if (row?.developer_id !== developerId)
    throw new AppError("CONFLICT", `The slug "${slug}" belongs to somebody else.`);
  return row.id;
}

async function setFirstPrice(tx: Tx, indicatorId: string, listing: Listing, now: Date): Promise<void> {
  if (listing.price === null) return;
  const priced = await tx.indicatorPrice.count({ where: { indicatorId } });
  if (priced > 0) return;
  const price = { currency: env().PLATFORM_CURRENCY, ...listing.price };
  await setPrice(tx, { indicatorId, developerId: listing.developerId, price, now });
}

async function writeVersion(
  tx: Tx,
  actor: Actor,
  indicatorId: string,
  { content, changelog, status, visibility, gated }: Listing,
  now: Date,
): Promise<Published> {
  const columns = contentColumns(content);
  const versions = await tx.indicatorVersion.findMany({
    where: { indicatorId },
    select: { id: true, major: true, minor: true, patch: true, sourceHash: true },
  });
  const same = versions.find((version) => version.sourceHash === columns.sourceHash);
  if (same !== undefined) return { indicatorId, versionId: same.id, version: same, isNew: false };
  const newest = versions.toSorted(compareVersions).at(-1);
  const version: VersionNumber = newest
    ? { major: newest.major, minor: newest.minor + 1, patch: 0 }
    : { major: 1, minor: 0, patch: 0 };
  const reviewed = status === "approved" || status === "rejected" || status === "suspended";
  const { id: versionId } = await tx.indicatorVersion.create({
    data: {
      ...version,
      indicatorId,
      ...columns,
      changelog,
      status,
      submittedAt: status === "draft" ? null : now,
      reviewedAt: reviewed ? now : null,
      ...(gated === undefined ? {} : proofColumns(gated.report)),
      openedAt: visibility === "open" && PUBLIC_VERSIONS.includes(status) ? now : null,
      yankedAt: status === "yanked" ? now : null,
      reviewNotes: reviewed && status !== "approved" ? "Written by a seed." : null,
    },
    select: { id: true },
  });
  if (gated?.likeable) {
    const { outputs, shingles } = gated.likeable;
    await tx.versionFingerprint.create({
      data: { versionId, outputs: [...outputs], shingles: [...shingles] },
    });
  }
  if (status === "approved") {
    await tx.$executeRaw`
      UPDATE indicator SET current_version_id = ${versionId}::uuid, status = 'listed',
             listed_at = coalesce(listed_at, ${now}), updated_at = ${now} WHERE id = ${indicatorId}::uuid`;
    await enterRanks(tx, INDICATOR_RANKS, indicatorId);
  }
  await recordAudit(tx, actor, {
    action: status === "approved" ? "indicator.version-approved" : "indicator.version-submitted",
    subjectKind: "indicator",
    subjectId: indicatorId,
    data: { version: `${version.major}.${version.minor}.${version.patch}`, seed: true },
  });
  return { indicatorId, versionId, version, isNew: true };
}
