import type { UserActor } from "@/lib/actor";
import { canonicalJson } from "@/lib/canonical-json";
import { inTransaction, type Tx } from "@/lib/db";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import type { RunDataset } from "@/lib/indicators/data/read-dataset";
import { RECEIPT_SELECT, type ReceiptRow, toReceipt } from "@/lib/indicators/data/receipt-row";
import { inputHash } from "@/lib/indicators/execution-hash";
import type { InputValues, ReceiptDto } from "@/lib/indicators/execution-schema";
import type { RunOutcome } from "@/lib/indicators/service/run-version";
import { packBars } from "@/lib/ta/packed-bars";
import { uuidv7 } from "@/lib/uuid";

/** Days uploaded bars are kept, so that a run can be reproduced. */
const UPLOAD_DAYS = 30;

export interface FinishedRun {
  actor: UserActor;
  version: Pick<IndicatorVersionModel, "id" | "versionHash">;
  dataset: RunDataset;
  inputs: InputValues;
  run: RunOutcome;
}

/** Stores the data set and the receipt of a run; failed runs have one too. */
export async function recordRun({ actor, version, dataset, inputs, run }: FinishedRun): Promise<ReceiptDto> {
  return await inTransaction(async (tx) => {
    await keepDataset(tx, dataset);
    const publicId = uuidv7();
    await tx.execution.create({
      data: {
        publicId,
        userId: actor.userId,
        versionId: version.id,
        datasetHash: dataset.hash,
        inputs: canonicalJson(inputs),
        inputHash: inputHash({ versionHash: version.versionHash, datasetHash: dataset.hash, inputs }),
        bars: dataset.bars.time.length,
        outcome: run.failure?.code ?? "ok",
        outputHash: run.outputHash,
        cpuUs: BigInt(Math.round(run.cpuMicros)),
        wallUs: BigInt(Math.round(run.wallMs * 1_000)),
        peakKb: Math.round(run.peakMemoryKb),
        engine: run.engine,
      },
      select: { id: true },
    });
    const rows = await tx.$queryRaw<ReceiptRow[]>`${RECEIPT_SELECT} WHERE e.public_id = ${publicId}::uuid`;
    const [row] = rows;
    if (row === undefined) throw new Error(`receipt ${publicId} was not written`);
    return toReceipt(row);
  });
}

/** Market data is kept by reference, uploads as bytes that a new run keeps for another 30 days. */
async function keepDataset(tx: Tx, { hash, bars, market }: RunDataset): Promise<void> {
  const source = market === null ? null : canonicalJson(market);
  const data = market === null ? packBars(bars) : null;
  await tx.$executeRaw`
    INSERT INTO dataset (hash, bars, data, source, expires_at)
    VALUES (${hash}, ${bars.time.length}, ${data}::bytea, ${source}::jsonb,
            CASE WHEN ${market === null} THEN now() + make_interval(days => ${UPLOAD_DAYS}::int) END)
    ON CONFLICT (hash) DO UPDATE
      SET data = coalesce(dataset.data, excluded.data), source = coalesce(dataset.source, excluded.source),
          expires_at = greatest(dataset.expires_at, excluded.expires_at)`;
}
