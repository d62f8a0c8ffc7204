import { systemActor } from "@/lib/actor";
import { log } from "@/lib/log";
import { readUploadFacts } from "@/lib/trading/data/read-upload";
import { findImporter } from "@/lib/trading/importers/importers";
import { appendImport } from "@/lib/trading/mutations/append-import";
import {
  beatImport,
  failImport,
  type ImportProgress,
  refuseImport,
  takeImport,
} from "@/lib/trading/mutations/hold-import";
import { stageImport } from "@/lib/trading/mutations/stage-import";
import { announceAppended } from "@/lib/trading/service/announce-appended";

const BEAT_MS = 1_000;
/** Clocks of venues run ahead of ours by no more than this. */
const CLOCK_SKEW_MS = 300_000;

/** Takes up a committed import, a certain one or the oldest, and reads it. @returns its id, null when there is none. */
export async function takeUpImport(importId?: string): Promise<string | null> {
  const actor = systemActor("import", importId ?? "run-imports");
  const taken = await takeImport(actor, importId);
  if (taken !== null) await workImport(taken);
  return taken;
}

/** Reads a claimed import to its end: done, refused, or failed with nothing appended. */
async function workImport(importId: string): Promise<void> {
  const heart = startHeart(importId);
  try {
    const { accountId, format, options, currency } = await readUploadFacts(importId);
    const importer = findImporter(format);
    if (importer === undefined) throw new Error(`there is no importer ${format}`);
    const context = { options, currency, latestMs: Date.now() + CLOCK_SKEW_MS };
    const { progress, fileHash } = await stageImport({ importId, importer, context, onProgress: heart.note });
    heart.stop();
    if (progress.rejected > 0) return await refuseImport(importId, progress, fileHash);
    const actor = systemActor("import", importId);
    const appended = await appendImport({ actor, accountId, importId, progress, fileHash });
    if (appended !== null) await announceAppended(accountId, appended);
  } catch (error) {
    if (error instanceof ImportGivenUp) return;
    log().error({ err: error, import: importId }, "an import broke off");
    await failImport(importId, "The import broke off. Nothing was imported: upload the file again.");
  } finally {
    heart.stop();
  }
}

class ImportGivenUp extends Error {}

interface Heart {
  /** Takes note of the progress. @throws ImportGivenUp once a beat found that the import has ended. */
  note(progress: ImportProgress): void;
  stop(): void;
}

function startHeart(importId: string): Heart {
  let progress: ImportProgress = { bytesRead: 0, rows: 0, rejected: 0, rejects: [], leftOut: {} };
  let isLost = false;
  const beat = async () => {
    try {
      isLost ||= !(await beatImport(importId, progress));
    } catch (error) {
      log().warn({ import: importId, reason: String(error) }, "a heartbeat of an import was not written");
    }
  };
  const timer = setInterval(() => void beat(), BEAT_MS);
  timer.unref();
  return {
    note: (next) => {
      if (isLost) throw new ImportGivenUp();
      progress = next;
    },
    stop: () => clearInterval(timer),
  };
}
