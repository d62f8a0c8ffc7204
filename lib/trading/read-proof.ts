import { isHash } from "@/lib/trading/hash-input";
import { type EventProof, PROOF_FORMAT } from "@/lib/trading/proof-format";

/** Reads a proof that somebody pasted, without a schema library. @throws RangeError that names what is missing. */
export function readProof(text: string): EventProof {
  const proof = objectOf(parse(text), "The text");
  if (proof.format !== PROOF_FORMAT)
    throw new RangeError(`This is no proof: its format is not ${PROOF_FORMAT}.`);
  return {
    format: PROOF_FORMAT,
    account: textOf(proof, "account"),
    seq: countOf(proof, "seq"),
    record: textOf(proof, "record"),
    previousHash: hashOf(proof, "previousHash"),
    hash: hashOf(proof, "hash"),
    anchor: proof.anchor === null ? null : anchorOf(objectOf(proof.anchor, "anchor")),
  };
}

type Fields = Record<string, unknown>;

function anchorOf(anchor: Fields): NonNullable<EventProof["anchor"]> {
  return {
    root: rootOf(objectOf(anchor.root, "anchor.root")),
    leaf: countOf(anchor, "leaf"),
    inclusion: hashesOf(anchor, "inclusion"),
    latest: rootOf(objectOf(anchor.latest, "anchor.latest")),
    consistency: hashesOf(anchor, "consistency"),
  };
}

function rootOf(root: Fields) {
  return { day: textOf(root, "day"), treeSize: countOf(root, "treeSize"), root: hashOf(root, "root") };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError("The text is not JSON. Paste the whole answer of the proof, from { to }.");
  }
}

function objectOf(value: unknown, name: string): Fields {
  if (typeof value !== "object" || value === null) throw new RangeError(`${name} is no JSON object.`);
  return { ...value };
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== "string") throw new RangeError(`"${name}" is missing, or no text.`);
  return value;
}

function countOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`"${name}" is missing, or no whole number.`);
  return value;
}

function hashOf(fields: Fields, name: string): string {
  const value = textOf(fields, name);
  if (!isHash(value)) throw new RangeError(`"${name}" is no hash of 64 hexadecimal digits.`);
  return value;
}

function hashesOf(fields: Fields, name: string): string[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every((one) => typeof one === "string" && isHash(one)))
    throw new RangeError(`"${name}" is no list of hashes.`);
  return value;
}
