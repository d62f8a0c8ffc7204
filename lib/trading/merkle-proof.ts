import { equalBytes, leafInput, nodeInput } from "@/lib/trading/hash-input";

/** SHA-256, as the place has it: WebCrypto in a browser. */
export type Digest = (data: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export interface InclusionProof {
  record: string;
  leaf: number;
  size: number;
  path: readonly Uint8Array[];
  root: Uint8Array;
}

/** Whether the record is leaf `leaf` of the tree with that root (RFC 9162 §2.1.3.2). */
export async function provesInclusion(proof: InclusionProof, digest: Digest): Promise<boolean> {
  if (proof.leaf < 0 || proof.leaf >= proof.size) return false;
  let hash = await digest(leafInput(proof.record));
  let [at, last] = [proof.leaf, proof.size - 1];
  for (const sibling of proof.path) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = await digest(nodeInput(sibling, hash));
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = await digest(nodeInput(hash, sibling));
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equalBytes(hash, proof.root);
}

export interface ConsistencyProof {
  from: { size: number; root: Uint8Array };
  to: { size: number; root: Uint8Array };
  path: readonly Uint8Array[];
}

/** Whether the smaller tree is the beginning of the larger one: nothing was changed or removed (RFC 9162 §2.1.4.2). */
export async function provesConsistency(
  { from, to, path }: ConsistencyProof,
  digest: Digest,
): Promise<boolean> {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return path.length === 0 && equalBytes(from.root, to.root);
  const [first, ...rest] = isPowerOfTwo(from.size) ? [from.root, ...path] : path;
  if (first === undefined) return false;
  let [at, last] = [from.size - 1, to.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [before, after] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      before = await digest(nodeInput(sibling, before));
      after = await digest(nodeInput(sibling, after));
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else after = await digest(nodeInput(after, sibling));
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equalBytes(before, from.root) && equalBytes(after, to.root);
}

function isOdd(n: number): boolean {
  return n % 2 === 1;
}

function half(n: number): number {
  return Math.floor(n / 2);
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n));
}
