import type { UserActor } from "@/lib/actor";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { toDraft } from "@/lib/indicators/data/get-draft";
import type { DraftDto, SaveDraftInput } from "@/lib/indicators/listing-schema";
import { lockOwnIndicator } from "@/lib/indicators/mutations/lock-own-indicator";

export interface SaveDraftCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: SaveDraftInput;
}

/**
 * Saves the text in the editor. It names the revision it was made from, so that of two windows none overwrites the
 * other unseen; saving once more what is stored already is no change.
 * @throws AppError NOT_FOUND, CONFLICT on `revision` when somebody saved in between.
 */
export async function saveDraft({ actor, ref, input }: SaveDraftCall): Promise<DraftDto> {
  return await inTransaction(async (tx) => {
    const { id } = await lockOwnIndicator(tx, actor, ref);
    return await save(tx, id, input);
  });
}

async function save(tx: Tx, indicatorId: string, { source, revision }: SaveDraftInput): Promise<DraftDto> {
  const stored = await tx.indicatorDraft.findUnique({ where: { indicatorId } });
  if (stored?.source === source) return toDraft(stored);
  if ((stored?.revision ?? 0) !== revision) throw savedMeanwhile(stored?.revision ?? 0);
  const updatedAt = await transactionNow(tx);
  const data = { source, revision: revision + 1, updatedAt };
  const saved = await tx.indicatorDraft.upsert({
    where: { indicatorId },
    create: { indicatorId, ...data },
    update: data,
  });
  return toDraft(saved);
}

function savedMeanwhile(newest: number): AppError {
  const message = `Somebody saved revision ${newest} in between. Load it, then save again.`;
  return new AppError("CONFLICT", message, { errors: [{ path: "revision", message }] });
}
