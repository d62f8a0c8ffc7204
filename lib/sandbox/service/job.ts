import type { AppError } from "@/lib/errors";
import type { BarColumns } from "@/lib/sandbox/packed-bars";
import type { JobMode, SourceLanguage } from "@/lib/sandbox/protocol";
import type { JobAnswer } from "@/lib/sandbox/service/worker-process";

/** A job on its way through the pool. */
export interface PoolJob {
  userId: string;
  mode: JobMode;
  source: string;
  language: SourceLanguage;
  bars: BarColumns;
  barsKey: string;
  inputsJson: string;
  expected: string[] | null;
  answered(answer: JobAnswer, engine: string): void;
  refused(error: AppError): void;
  waitTimer: NodeJS.Timeout | undefined;
}
