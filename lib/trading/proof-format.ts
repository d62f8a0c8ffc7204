export const PROOF_FORMAT = "touchstone-proof/1";

interface RootOfDay {
  /** UTC day at whose end it was taken. */
  day: string;
  treeSize: number;
  root: string;
}

/** The proof of one event, complete in itself; what its fields mean stands in `proof-schema.ts`. */
export interface EventProof {
  format: typeof PROOF_FORMAT;
  account: string;
  seq: number;
  record: string;
  previousHash: string;
  hash: string;
  anchor: {
    root: RootOfDay;
    leaf: number;
    inclusion: string[];
    latest: RootOfDay;
    consistency: string[];
  } | null;
}
