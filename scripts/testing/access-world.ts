import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { invite, takeInviteBack } from "@/lib/indicators/mutations/change-invite";
import { insertDraftVersion } from "@/lib/indicators/mutations/draft-version";
import { executeIndicator } from "@/lib/indicators/mutations/execute-indicator";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { rateIndicator } from "@/lib/reviews/mutations/rate-indicator";
import { aListing, passedReport, testContent } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

/** From the one who may least to the one who may most. */
export const ROLES = ["anonymous", "stranger", "expired", "licensee", "invited", "curator", "owner"] as const;
export type AccessRole = (typeof ROLES)[number];

/** Words and numbers that stand in one place only: whoever reads one has read that place. */
export const MARKERS = {
  /** In the source of the version in force. */
  source: "marker-of-the-source",
  /** In source, changelog and outputs of versions that were not approved. */
  draft: "markerOfTheDraft",
  /** In the editor. */
  editor: "marker-of-the-editor",
  /** What the version in force puts out. */
  output: "424242.4242",
  /** What a draft puts out. */
  draftOutput: "737373.7373",
} as const;
export type Marker = keyof typeof MARKERS;

/** An invite-only listing with a version in force, a draft and one that waits, and everybody around it. */
export interface AccessWorld {
  people: Record<Exclude<AccessRole, "anonymous">, UserActor>;
  slug: string;
  /** The licensee's. */
  licenceId: string;
  /** Of a run by the owner. */
  receiptId: string;
  /** Of the licensee's review. */
  ratingId: string;
  /** A handle that is invited to nothing. */
  newcomer: string;
}

const BARS = { time: [1, 2, 3], open: [2, 2, 2], high: [2, 2, 2], low: [2, 2, 2], close: [2, 2, 2] };
export const RUN = { bars: BARS };

export async function anAccessWorld(): Promise<AccessWorld> {
  const owner = await aPerson();
  const { slug, indicatorId } = await aListing(owner, {
    visibility: "inviteOnly",
    content: contentOf(MARKERS.source, MARKERS.output),
  });
  const [licensee, expired] = [await aPersonWith(10_000n), await aPersonWith(10_000n)];
  const licenceId = await buyByInvitation(owner, licensee, slug, "lifetime");
  await expire(await buyByInvitation(owner, expired, slug, "trial"));
  const people = {
    owner,
    licensee,
    expired,
    stranger: await aPersonWith(10_000n),
    invited: await aPersonWith(10_000n),
    curator: await aPersonWith(10_000n, "CURATOR"),
  };
  await invite({ actor: owner, ref: slug, input: { handle: people.invited.handle } });
  await writeUnapproved(indicatorId, owner);
  const run = await executeIndicator({ actor: owner, ref: slug, input: { ...RUN, inputs: {} } });
  await executeIndicator({ actor: licensee, ref: slug, input: { ...RUN, inputs: {} } });
  const review = await rateIndicator({
    actor: licensee,
    ref: slug,
    input: { rating: 4, comment: "Useful." },
  });
  const newcomer = (await aPerson()).handle;
  return { people, slug, licenceId, receiptId: run.receipt.id, ratingId: review.id, newcomer };
}

/** A source that puts out one number; `word` is in its text and, for drafts, in the name of an output. */
function contentOf(word: string, output: string, outputKey = "value") {
  const { manifest, engine } = testContent();
  const [value] = manifest.outputs;
  if (value === undefined) throw new Error("the test content declares an output");
  const source = `// ${word}
export default indicator({
  name: "Test",
  inputs: { length: input.int(3, { min: 1, max: 50 }) },
  outputs: { ${outputKey}: plot({ pane: "separate" }) },
  compute: ({ bars }) => ({ ${outputKey}: bars.close.map(() => ${output}) }),
});
`;
  return { source, manifest: { ...manifest, name: "Test", outputs: [{ ...value, key: outputKey }] }, engine };
}

async function buyByInvitation(
  owner: UserActor,
  actor: UserActor,
  ref: string,
  kind: "lifetime" | "trial",
): Promise<string> {
  await invite({ actor: owner, ref, input: { handle: actor.handle } });
  const amount = kind === "lifetime" ? "2999" : "0";
  const input = { kind, expectedPrice: { amount, currency: "USD" } };
  const { licence } = await purchaseIndicator({ actor, ref, input, idempotencyKey: randomUUID() });
  await takeInviteBack({ actor: owner, ref, input: { handle: actor.handle } });
  return licence.id;
}

async function expire(licenceId: string): Promise<void> {
  await db().licence.update({
    where: { id: licenceId },
    data: { status: "expired", validFrom: new Date(0), validUntil: new Date(1) },
  });
}

/** 1.1.0 is a draft that was at the gates, 1.2.0 waits for a review; the editor holds a third text. */
async function writeUnapproved(indicatorId: string, owner: UserActor): Promise<void> {
  await inTransaction(async (tx) => {
    for (const minor of [1, 2]) {
      const { id } = await insertDraftVersion(tx, {
        indicatorId,
        number: { major: 1, minor, patch: 0 },
        content: contentOf(`${MARKERS.draft} ${minor}`, MARKERS.draftOutput, `${MARKERS.draft}${minor}`),
        changelog: `${MARKERS.draft} ${minor}`,
      });
      if (minor === 1) {
        const ended = { state: "abandoned" as const, stage: "compile", total: 1, endedAt: new Date() };
        await tx.gateRun.create({ data: { versionId: id, requestedBy: owner.userId, ...ended } });
      } else {
        await tx.indicatorVersion.update({
          where: { id },
          data: { status: "pending", submittedAt: new Date(), gates: passedReport() },
        });
      }
    }
    await tx.indicatorDraft.create({ data: { indicatorId, source: `// ${MARKERS.editor}` } });
  });
}
