import type { CommandWords, EXIT } from "@/lib/indicators/command-line";
import type { GivenArguments } from "@/scripts/indicator/given-arguments";
import type { Workbench } from "@/scripts/indicator/workbench";

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Command {
  words: CommandWords;
  run(given: GivenArguments, workbench: Workbench): Promise<ExitCode>;
}

/** The command was called in a way it cannot follow. The message says how it can. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
