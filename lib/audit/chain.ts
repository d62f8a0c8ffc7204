import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/canonical-json";

/** One audit event as the chain sees it; `data` is the stored canonical text, never re-read JSON. */
export interface SealedFields {
  id: bigint;
  at: Date;
  actorId: string | null;
  actorKind: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  requestId: string | null;
  data: string;
}

/** The hash before the first event. */
export const GENESIS: Uint8Array = new Uint8Array(32);

/** `SHA-256(previous hash ‖ canonical JSON of the event)`, 32 bytes. */
export function sealHash(previous: Uint8Array, event: SealedFields): Uint8Array {
  const record = canonicalJson({
    id: event.id.toString(),
    at: event.at.toISOString(),
    actorId: event.actorId,
    actorKind: event.actorKind,
    action: event.action,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    requestId: event.requestId,
    data: event.data,
  });
  return new Uint8Array(createHash("sha256").update(previous).update(record, "utf8").digest());
}

export interface ChainLink {
  pos: bigint;
  prevHash: Uint8Array;
  hash: Uint8Array;
  event: SealedFields;
}

export interface ChainState {
  pos: bigint;
  hash: Uint8Array;
}

/**
 * Walks links in order from `from`.
 * @returns the state after the last link, or the position and reason of the first break.
 */
export function walkChain(
  from: ChainState,
  links: readonly ChainLink[],
): { ok: true; state: ChainState } | { ok: false; pos: bigint; reason: string } {
  let state = from;
  for (const link of links) {
    if (link.pos !== state.pos + 1n)
      return { ok: false, pos: link.pos, reason: `position ${state.pos + 1n} is missing` };
    if (!equalBytes(link.prevHash, state.hash))
      return { ok: false, pos: link.pos, reason: "does not continue the chain" };
    if (!equalBytes(link.hash, sealHash(link.prevHash, link.event))) {
      return { ok: false, pos: link.pos, reason: "the event differs from what was sealed" };
    }
    state = { pos: link.pos, hash: link.hash };
  }
  return { ok: true, state };
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
