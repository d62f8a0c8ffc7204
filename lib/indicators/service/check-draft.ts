import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { findOwnIndicator } from "@/lib/indicators/data/find-own-indicator";
import { previousVersion } from "@/lib/indicators/data/gate-subject";
import type { CheckLine } from "@/lib/indicators/gate-schema";
import { gatesOver } from "@/lib/indicators/service/gates-over";
import { toAppError } from "@/lib/problem";
import { singleton } from "@/lib/singleton";

export interface CheckDraftCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  source: string;
}

/**
 * Runs the gates over a text that is no version yet, and tells every step. One check at a time for each person.
 * The answer is one JSON line per step; the last is the report, or what kept the gates from ending.
 * @throws AppError NOT_FOUND, CONFLICT while another check of the same person runs.
 */
export async function checkDraft({
  actor,
  ref,
  source,
}: CheckDraftCall): Promise<ReadableStream<Uint8Array>> {
  const indicatorId = await findOwnIndicator(ref, actor);
  const running = singleton("draft-checks", () => new Set<string>());
  if (running.has(actor.userId)) {
    throw new AppError("CONFLICT", "A check of yours is still running. Wait for it to end.");
  }
  running.add(actor.userId);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const lines = lineWriter(writable);
  const work = async () => {
    try {
      const { report } = await gatesOver({
        developerId: actor.userId,
        source,
        version: null,
        previous: await previousVersion(indicatorId),
        turn: randomUUID(),
        onProgress: (progress) => lines.write({ type: "progress", ...progress }),
      });
      lines.write({ type: "report", report });
    } catch (error) {
      const { code, message } = toAppError(error);
      lines.write({ type: "problem", code, message });
    } finally {
      running.delete(actor.userId);
      await lines.end();
    }
  };
  void work();
  return readable;
}

/** Writes without waiting: a reader that went away ends nothing but its own answer. */
function lineWriter(writable: WritableStream<Uint8Array>): {
  write(line: CheckLine): void;
  end(): Promise<void>;
} {
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  let last: Promise<unknown> = Promise.resolve();
  return {
    write: (line) => {
      last = writer.write(encoder.encode(`${JSON.stringify(line)}\n`)).catch(() => undefined);
    },
    end: async () => {
      await last;
      await writer.close().catch(() => undefined);
    },
  };
}
