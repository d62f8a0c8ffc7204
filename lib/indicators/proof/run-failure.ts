import { AppError } from "@/lib/errors";
import type { InputValues } from "@/lib/indicators/execution-schema";

/** A run of an indicator that failed while it was looked at: what it said, and on which bars and inputs. */
export class RunFailure extends Error {
  readonly failure: AppError;
  readonly where: string;

  constructor(failure: AppError, series: string, inputs: InputValues) {
    const chosen = Object.entries(inputs).map(([key, value]) => `${key} = ${value}`);
    const where = chosen.length === 0 ? series : `${series}, with ${chosen.join(", ")}`;
    super(`${failure.message} (${where})`, { cause: failure });
    this.name = "RunFailure";
    this.failure = failure;
    this.where = where;
  }
}

/** Runs and says of a failure where it happened. Anything but the indicator's own failure is thrown on as it is. */
export async function runAt<T>(run: () => Promise<T>, series: string, inputs: InputValues): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const ownFault =
      error instanceof AppError && (error.code.startsWith("SANDBOX_") || error.code === "VALIDATION");
    throw ownFault ? new RunFailure(error, series, inputs) : error;
  }
}
