import type { AppError } from "@/lib/errors";
import type { JobMode, SourceLanguage } from "@/lib/sandbox/protocol";
import type { JobAnswer } from "@/lib/sandbox/service/worker-process";
import type { Bars } from "@/lib/ta/bars";

/** A job on its way through the pool. */
export interface PoolJob {
  userId: string;
  mode: JobMode;
  source: string;
  language: SourceLanguage;
  bars: Bars;
  barsKey: string;
  inputsJson: string;
  expected: string[] | null;
  answered(answer: JobAnswer, engine: string): void;
  refused(error: AppError): void;
  waitTimer: NodeJS.Timeout | undefined;
}
