export interface Captured {
  exitCode: number;
  output: string;
  stdout: string;
}

export function capture(
  command: string,
  args: string[],
  options?: { env?: Record<string, string | undefined>; cwd?: string },
): Promise<Captured>;
export function runQuietly(step: {
  what: string;
  command: string;
  args: string[];
  env?: Record<string, string | undefined>;
  logFile: string;
}): Promise<string>;
export function reasonIn(output: string): string;
