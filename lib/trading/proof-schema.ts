import { z } from "zod";
import { pageOf } from "@/lib/paging";
import { type EventProof, PROOF_FORMAT } from "@/lib/trading/proof-format";

const Hash = z.string().regex(/^[0-9a-f]{64}$/, "A hash is written as 64 hexadecimal digits.");
const Count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

const RootOfDay = z.object({
  day: z.iso.date().describe("UTC day at whose end it was taken."),
  treeSize: Count.describe("Leaves of the tree."),
  root: Hash,
});

export const AnchorRootDto = RootOfDay.extend({
  previousRoot: Hash.nullable(),
  createdAt: z.string().describe("When it was computed; later than the day where the job had been down."),
}).meta({ id: "AnchorRoot" });
export type AnchorRootDto = z.infer<typeof AnchorRootDto>;

export const AnchorRootPage = pageOf(AnchorRootDto).meta({ id: "AnchorRootPage" });
export type AnchorRootPage = z.infer<typeof AnchorRootPage>;

/** The proof of one event, complete in itself: whoever holds it and a root needs nobody else. */
export const EventProofDto: z.ZodType<EventProof> = z
  .object({
    format: z.literal(PROOF_FORMAT),
    account: z.string(),
    seq: Count.min(1),
    record: z.string().max(10_000).describe("The canonical JSON that is hashed, to the character."),
    previousHash: Hash.describe("Chain hash before the event; 64 zeros before the first."),
    hash: Hash.describe("Chain hash after it: SHA-256(previous hash ‖ record)."),
    anchor: z
      .object({
        root: RootOfDay.describe("The first root that has the event."),
        leaf: Count,
        inclusion: z.array(Hash).max(64),
        latest: RootOfDay,
        consistency: z.array(Hash).max(128).describe("From the first root to the latest."),
      })
      .nullable()
      .describe("Null until the day of the event has its root, shortly after midnight UTC."),
  })
  .meta({ id: "EventProof" });

export const ProofQuery = z.strictObject({
  seq: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
