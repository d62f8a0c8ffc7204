import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx } from "@/lib/db";
import { idempotently } from "@/lib/idempotency";
import { findOwnIndicator } from "@/lib/indicators/data/find-own-indicator";
import { toVersion } from "@/lib/indicators/data/version-row";
import { storedManifest } from "@/lib/indicators/manifest";
import {
  insertDraftVersion,
  lockDependents,
  removeDraftVersions,
} from "@/lib/indicators/mutations/draft-version";
import { lockOwnIndicator } from "@/lib/indicators/mutations/lock-own-indicator";
import { type NewVersionFacts, planNewVersion } from "@/lib/indicators/plan-new-version";
import { describeSource } from "@/lib/indicators/service/describe-source";
import { type VersionContent, versionHash } from "@/lib/indicators/version-hash";
import { compareVersions, versionNumberOf } from "@/lib/indicators/version-number";
import type { AddVersionInput, VersionDto } from "@/lib/indicators/version-schema";
import { PUBLIC_VERSIONS } from "@/lib/indicators/visibility";

export interface AddVersionCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: AddVersionInput;
  idempotencyKey: string | undefined;
}

/**
 * Adds a draft version to one of the actor's own listings; a draft of the same number makes room. The sandbox reads
 * the source before the transaction begins.
 * @throws AppError NOT_FOUND, SANDBOX_* when it does not compile, CONFLICT and UNPROCESSABLE as `planNewVersion`.
 */
export async function addVersion(call: AddVersionCall): Promise<VersionDto> {
  const { actor, ref, input, idempotencyKey } = call;
  await findOwnIndicator(ref, actor);
  const content = await describeSource(input.source, actor.userId);
  const claim = {
    actorId: actor.userId,
    key: idempotencyKey,
    operation: "indicator.add-version",
    input: { ref, ...input },
  };
  return await inTransaction((tx) => idempotently(tx, claim, () => add(tx, call, content)));
}

async function add(
  tx: Tx,
  { actor, ref, input }: AddVersionCall,
  content: VersionContent,
): Promise<VersionDto> {
  const indicator = await lockOwnIndicator(tx, actor, ref);
  const number = versionNumberOf(input.version);
  const { changelog } = input;
  const facts = await loadFacts(tx, indicator, number);
  const hash = versionHash(content);
  const plan = planNewVersion({ number, versionHash: hash, changelog, manifest: content.manifest, ...facts });
  if (plan.replaces !== null) await removeDraftVersions(tx, [plan.replaces]);
  const id =
    plan.unchanged ??
    (await insertDraftVersion(tx, { indicatorId: indicator.id, number, content, changelog })).id;
  if (plan.unchanged === null) {
    await recordAudit(tx, actor, {
      action: plan.replaces === null ? "indicator.version-added" : "indicator.version-replaced",
      subjectKind: "indicator",
      subjectId: indicator.id,
      data: { version: input.version, versionHash: hash },
    });
  }
  const row = await tx.indicatorVersion.findUniqueOrThrow({ where: { id } });
  const owner = { userId: actor.userId, isCurator: false, hasLicence: false, isInvited: false };
  return toVersion(row, indicator, owner);
}

async function loadFacts(
  tx: Tx,
  indicator: { id: string; currentVersionId: string | null },
  number: NewVersionFacts["number"],
): Promise<Pick<NewVersionFacts, "versions" | "base" | "draft">> {
  const versions = await tx.indicatorVersion.findMany({
    where: { indicatorId: indicator.id },
    orderBy: [{ major: "asc" }, { minor: "asc" }, { patch: "asc" }],
    omit: { source: true },
  });
  const base =
    versions.find(({ id }) => id === indicator.currentVersionId) ??
    versions.findLast(({ status }) => PUBLIC_VERSIONS.includes(status));
  const twin = versions.find((version) => compareVersions(version, number) === 0);
  return {
    versions,
    base: base === undefined ? null : { ...base, manifest: storedManifest(base.manifest) },
    draft: await lockDependents(tx, twin?.status === "draft" ? [twin.id] : []),
  };
}
