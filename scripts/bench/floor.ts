import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Bars } from "@/lib/ta/bars";

/** Plain C loops over the same bars, in a process of their own that runs one pass when asked. */
export interface Floor {
  /** Nanoseconds of one pass. */
  time(indicator: string): Promise<number>;
  stop(): Promise<void>;
}

/** Compiles `floor.c` and starts it; null where there is no C compiler. */
export async function startFloor({ high, low, close }: Bars): Promise<Floor | null> {
  const compiler = ["cc", "gcc", "clang"].find(answers);
  if (compiler === undefined) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "floor-"));
  const program = path.join(folder, "floor");
  const columns = path.join(folder, "columns");
  execFileSync(compiler, ["-O2", "-o", program, path.join(import.meta.dirname, "floor.c"), "-lm"]);
  writeFileSync(columns, Buffer.concat([high, low, close].map((column) => Buffer.from(column.buffer))));
  const child = spawn(program, [columns], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async time(indicator) {
      child.stdin.write(`${indicator}\n`);
      const { value } = await lines.next();
      return Number.parseInt(String(value), 10);
    },
    async stop() {
      await ended(child);
      rmSync(folder, { recursive: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.stdin?.end();
  await exit;
}

function answers(compiler: string): boolean {
  try {
    execFileSync(compiler, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
