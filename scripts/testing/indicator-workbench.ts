import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Sandbox } from "@/lib/sandbox/port";
import type { ExitCode } from "@/scripts/indicator/command";
import { runCommandLine } from "@/scripts/indicator/run-command-line";
import type { Workbench } from "@/scripts/indicator/workbench";

export interface CommandEnd {
  exit: ExitCode;
  /** What went to the standard output. */
  printed: string;
  /** What went to the standard error. */
  told: string;
}

/** A folder for one test, which takes it along. */
export function testFolder(more: Partial<Workbench> = {}): TestFolder {
  const folder = new TestFolder(more);
  onTestFinished(() => folder.remove());
  return folder;
}

/** A folder of its own in which commands of the command line are called, until it is removed. */
export class TestFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), "touchstone-indicator-"));
  readonly #more: Partial<Workbench>;

  constructor(more: Partial<Workbench> = {}) {
    this.#more = more;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }

  write(name: string, text: string): void {
    writeFileSync(path.join(this.path, name), text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.path, name), "utf8");
  }

  async call(argv: readonly string[], more: Partial<Workbench> = {}): Promise<CommandEnd> {
    const printed: string[] = [];
    const told: string[] = [];
    const exit = await runCommandLine(argv, {
      folder: this.path,
      server: "http://localhost:1",
      print: (text) => printed.push(text),
      tell: (text) => told.push(text),
      sandbox: noSandbox,
      token: () => Promise.reject(new Error("This test has no token.")),
      // The gates count no time: a busy machine does not decide a test.
      nowMs: () => 0,
      stopped: new AbortController().signal,
      ...this.#more,
      ...more,
    });
    return { exit, printed: printed.join("\n"), told: told.join("\n") };
  }
}

function noSandbox(): Sandbox {
  throw new Error("This test has no sandbox.");
}
