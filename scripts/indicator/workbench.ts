import type { Sandbox } from "@/lib/sandbox/port";

/** All that a command touches besides files: the test gives it another one. */
export interface Workbench {
  /** The folder the person stands in; file names are relative to it. */
  folder: string;
  /** To the standard output, with a line end. */
  print(text: string): void;
  /** To the standard error, with a line end: problems and progress. */
  tell(text: string): void;
  /** The local sandbox, started when first asked for. */
  sandbox(): Sandbox;
  /** TOUCHSTONE_TOKEN, or what the person types without echo. */
  token(): Promise<string>;
  /** TOUCHSTONE_SERVER, or the address of a local installation. */
  server: string;
  /** Milliseconds of a clock that only moves on. */
  nowMs(): number;
  /** Aborted by Ctrl-C. */
  stopped: AbortSignal;
}

/** Whose share of the local pool the command uses. */
export const LOCAL_USER = "command-line";
