import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setPriority } from "node:os";
import path from "node:path";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { bundleBench } from "@/scripts/bench/sandbox/bundle-bench";
import type { CopiesAnswer, InProcessOrder, RunsAnswer } from "@/scripts/bench/sandbox/in-process-main";

const FLAGS = ["--no-node-snapshot", "--single-threaded", "--no-warnings"];

/** The engine without a sandbox around it, in a process of its own: what the sandbox is measured against. */
export class InProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** With the V8 flags and the priority of the workers, so that only the sandbox is between them. */
  static async start(): Promise<InProcess> {
    const file = await bundleBench("in-process-main");
    const child = fork(file, [path.resolve("dist/sandbox/guest.js")], { execArgv: FLAGS });
    if (child.pid !== undefined) setPriority(child.pid, SANDBOX_LIMITS.workerNiceness);
    await once(child, "message");
    return new InProcess(child);
  }

  runs(bars: number, runs: number): Promise<RunsAnswer> {
    return this.#ask({ kind: "runs", bars, runs });
  }

  copies(bars: number, rounds: number): Promise<CopiesAnswer> {
    return this.#ask({ kind: "copies", bars, rounds });
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.disconnect();
    await ended;
  }

  async #ask<Answer>(order: InProcessOrder): Promise<Answer> {
    this.#child.send(order);
    const [answer] = await once(this.#child, "message");
    return answer;
  }
}
