import { bytesOf, chainInput, hexOf } from "@/lib/trading/hash-input";
import { type Digest, provesConsistency, provesInclusion } from "@/lib/trading/merkle-proof";
import type { EventProof } from "@/lib/trading/proof-format";

/** One thing that was checked. `open`: there is nothing to check it with yet. */
export interface ProofFinding {
  step: "record" | "chain" | "inclusion" | "consistency" | "kept root";
  outcome: "holds" | "fails" | "open";
  /** What was compared, and where it fails what differs. */
  detail: string;
}

/**
 * Checks the proof of an event with nothing but a hash function. `keptRoot` is a root that the reader kept, in hex: only
 * against one's own copy a rewritten history shows.
 */
export async function checkProof(
  proof: EventProof,
  digest: Digest,
  keptRoot: string | null,
): Promise<ProofFinding[]> {
  return [
    checkRecord(proof),
    await checkChainStep(proof, digest),
    await checkInclusion(proof, digest),
    await checkConsistency(proof, digest),
    checkKeptRoot(proof, keptRoot),
  ];
}

function finding(step: ProofFinding["step"], holds: boolean, held: string, failed: string): ProofFinding {
  return { step, outcome: holds ? "holds" : "fails", detail: holds ? held : failed };
}

function checkRecord({ record, account, seq }: EventProof): ProofFinding {
  const said = fieldsOf(record);
  return finding(
    "record",
    said.account === account && said.seq === seq,
    `The record is event ${seq} of account ${account}.`,
    `The proof is for event ${seq} of account ${account}, the record says event ${said.seq} of account ${said.account}.`,
  );
}

async function checkChainStep(proof: EventProof, digest: Digest): Promise<ProofFinding> {
  const hash = hexOf(await digest(chainInput(bytesOf(proof.previousHash), proof.record)));
  return finding(
    "chain",
    hash === proof.hash,
    "The hash before and the record give the hash after.",
    `The hash before and the record give ${hash}, the proof says ${proof.hash}.`,
  );
}

async function checkInclusion({ record, anchor }: EventProof, digest: Digest): Promise<ProofFinding> {
  if (anchor === null) return notAnchored("inclusion");
  const { root, leaf, inclusion } = anchor;
  const path = inclusion.map(bytesOf);
  const proven = { record, leaf, size: root.treeSize, path, root: bytesOf(root.root) };
  return finding(
    "inclusion",
    await provesInclusion(proven, digest),
    `The record is leaf ${leaf} of ${root.treeSize} under the root of ${root.day}.`,
    `The record and its ${path.length} hashes do not lead to the root of ${root.day}: it is not leaf ${leaf} of ${root.treeSize}.`,
  );
}

async function checkConsistency({ anchor }: EventProof, digest: Digest): Promise<ProofFinding> {
  if (anchor === null) return notAnchored("consistency");
  const { root, latest, consistency } = anchor;
  const from = { size: root.treeSize, root: bytesOf(root.root) };
  const to = { size: latest.treeSize, root: bytesOf(latest.root) };
  return finding(
    "consistency",
    await provesConsistency({ from, to, path: consistency.map(bytesOf) }, digest),
    `The tree of ${latest.day} (${to.size} leaves) begins with that of ${root.day} (${from.size} leaves).`,
    `The tree of ${latest.day} does not continue the tree of ${root.day}: something before was changed or removed.`,
  );
}

function checkKeptRoot({ anchor }: EventProof, kept: string | null): ProofFinding {
  if (kept === null || anchor === null) {
    return {
      step: "kept root",
      outcome: "open",
      detail: "Compare the roots with a copy that you or others keep.",
    };
  }
  const same = [anchor.root, anchor.latest].find(({ root }) => root === kept);
  return finding(
    "kept root",
    same !== undefined,
    `Your root is that of ${same?.day}.`,
    `Your root is neither that of ${anchor.root.day} nor that of ${anchor.latest.day}.`,
  );
}

function notAnchored(step: ProofFinding["step"]): ProofFinding {
  return {
    step,
    outcome: "open",
    detail: "The event's day has no root yet; it is published shortly after midnight UTC.",
  };
}

/** What a record says of its account and number; nothing where it is no JSON object. */
export function fieldsOf(record: string): { account?: unknown; seq?: unknown } {
  try {
    const value: unknown = JSON.parse(record);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
