import type { GivenArguments } from "@/scripts/indicator/given-arguments";
import type { Workbench } from "@/scripts/indicator/workbench";

/**
 * How a command ends. `refused`: the indicator has a problem, or the server refused it. `unusable`: the command could
 * not do its work, because of how it was called, a file, or the connection.
 */
export const EXIT = { fine: 0, refused: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Flag {
  /** Without the dashes. */
  name: string;
  /** Stands for the value in the help; a flag without one is a switch. */
  value?: string;
  /** May be given more than once. */
  repeated?: boolean;
  required?: boolean;
  about: string;
}

export interface Command {
  name: string;
  /** What stands behind the name, all of it required: `["file"]`. */
  parameters: readonly string[];
  /** One line for the list of commands. */
  summary: string;
  /** What the help of the command adds, in lines. */
  about: readonly string[];
  flags: readonly Flag[];
  /** Without `npm run indicator --`. */
  examples: readonly string[];
  run(given: GivenArguments, workbench: Workbench): Promise<ExitCode>;
}

/** The command was called in a way it cannot follow. The message says how it can. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
