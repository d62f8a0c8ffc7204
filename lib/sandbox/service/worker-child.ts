import { ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import { setPriority } from "node:os";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { WORKER_CHANNEL } from "@/lib/sandbox/protocol";
import type { LaunchPlan } from "@/lib/sandbox/service/confinement";
import { openSocketPair, type SocketPair } from "@/lib/sandbox/service/socket-pair";
import type { Guard } from "@/lib/sandbox/status";

/** What is heard of a child. */
export interface ChildListener {
  /** The bytes are the listener's only until it returns. */
  said(bytes: Uint8Array): void;
  /** The channel is closed; the child may live on. */
  fellSilent(): void;
  /** Comes exactly once, and last. */
  ended(): void;
}

const STDERR_CHARACTERS = 2_000;
const READ_BYTES = 256 * 1024;

/** A process started by a plan, and the channel to it. It keeps its parent alive only once it is killed, until its end. */
export class WorkerChild {
  /** Whether it could be put behind the parent's own work. */
  lowPriority: Guard = { on: false, why: "the process has not started" };
  /** First words on stderr, internal. */
  stderr = "";
  readonly #listener: ChildListener;
  #process: ChildProcess | undefined;
  #channel: Socket | undefined;
  #killed = false;
  #ended = false;

  constructor(plan: LaunchPlan, listener: ChildListener) {
    this.#listener = listener;
    this.#start(plan).catch((error: unknown) => this.#fail(error));
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Sends the parts one behind the other. */
  tell(parts: readonly Uint8Array[]): void {
    this.#channel?.cork();
    for (const part of parts) this.#channel?.write(part);
    this.#channel?.uncork();
  }

  kill(): void {
    this.#killed = true;
    this.#process?.kill("SIGKILL");
    // Its end comes with the last close of these: somebody may be waiting for nothing else.
    for (const each of this.#handles()) each.ref();
  }

  async #start(plan: LaunchPlan): Promise<void> {
    const read = (bytes: number, buffer: Uint8Array) => {
      this.#listener.said(buffer.subarray(0, bytes));
      return true;
    };
    const onread = { buffer: Buffer.allocUnsafeSlow(READ_BYTES), callback: read };
    const pair = await openSocketPair(onread).catch(warnOfPipe);
    if (!this.#killed) return this.#spawn(plan, pair);
    pair?.ours.destroy();
    pair?.theirs.destroy();
    this.#end();
  }

  #spawn({ command, args, env }: LaunchPlan, pair: SocketPair | null): void {
    const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "pipe", pair?.theirs ?? "pipe"] });
    pair?.theirs.destroy();
    this.#process = child;
    this.#channel = pair?.ours ?? pipeOf(child);
    this.#hear(child, this.#channel);
    if (pair === null) this.#channel.on("data", (chunk) => this.#listener.said(chunk));
    else this.#channel.resume();
    this.#lowerPriority(child);
    for (const each of this.#handles()) each.unref();
  }

  #hear(child: ChildProcess, channel: Socket): void {
    let open = 2;
    const closed = () => {
      open -= 1;
      if (open === 0) this.#end();
    };
    // The close that follows each error says enough.
    channel.on("error", () => undefined);
    channel.on("close", () => {
      this.#listener.fellSilent();
      closed();
    });
    child.on("error", (error) => this.#fail(error));
    child.on("close", closed);
    child.stderr?.on("data", (chunk) => this.#note(String(chunk)));
  }

  #note(words: string): void {
    this.stderr = `${this.stderr}${words}`.slice(0, STDERR_CHARACTERS);
  }

  /** There is no process, and none to wait for. */
  #fail(error: unknown): void {
    this.#note(wordsOf(error));
    this.#channel?.destroy();
    this.#end();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#listener.ended();
  }

  #lowerPriority({ pid }: ChildProcess): void {
    if (pid === undefined) return;
    try {
      setPriority(pid, SANDBOX_LIMITS.workerNiceness);
      this.lowPriority = { on: true };
    } catch (error) {
      this.lowPriority = { on: false, why: wordsOf(error) };
    }
  }

  /** What keeps this process alive. */
  #handles(): (ChildProcess | Socket)[] {
    const handles = [this.#process, this.#channel, this.#process?.stderr];
    return handles.filter((each) => each instanceof Socket || each instanceof ChildProcess);
  }
}

/** The fourth stream of a child is a pair of connected sockets as well, but one without a buffer of its own. */
function pipeOf(child: ChildProcess): Socket {
  const pipe = child.stdio[WORKER_CHANNEL];
  if (pipe instanceof Socket) return pipe;
  throw new Error("a worker has no channel");
}

function warnOfPipe(error: unknown): null {
  const detail = wordsOf(error);
  process.emitWarning("A sandbox worker is read through a pipe, which costs garbage.", { detail });
  return null;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : "it was refused";
}
