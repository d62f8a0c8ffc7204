import type { SandboxFailure } from "@/lib/sandbox/failure";
import { timeoutFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { askWorker, workerOf } from "@/lib/sandbox/preview/ask-worker";

export type StrippedSource = { ok: true; code: string } | { ok: false; failure: SandboxFailure };

/** Takes the types off sources in a worker of its own, which a bomb of a source costs its life, not the frame's. */
export class SourceStripper {
  readonly #script: string;
  #worker: Worker | undefined;
  #last: { source: string; stripped: Promise<StrippedSource> } | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param bundle an expression whose value is `strip` */
  constructor(bundle: string) {
    this.#script = `const strip = (${bundle});\nonmessage = ({ data }) => postMessage(strip(data, "ts"));`;
  }

  /** Equal sources in a row are read once. */
  strip(source: string): Promise<StrippedSource> {
    if (this.#last?.source === source) return this.#last.stripped;
    const stripped = this.#queue.then(() => this.#ask(source));
    this.#queue = stripped;
    this.#last = { source, stripped };
    return stripped;
  }

  async #ask(source: string): Promise<StrippedSource> {
    this.#worker ??= workerOf(this.#script);
    const reply = await askWorker(this.#worker, source, SANDBOX_LIMITS.stripMs);
    if (reply.kind === "answer") return readStripped(reply.data);
    this.#worker = undefined;
    return { ok: false, failure: timeoutFailure(SANDBOX_LIMITS.stripMs) };
  }
}

/** `J` and the code, or `F`/`S` with line, column and words (`stripper/main.ts`). */
function readStripped(text: unknown): StrippedSource {
  if (typeof text === "string" && text.startsWith("J")) return { ok: true, code: text.slice(1) };
  const [, line = "0", column = "0", ...words] = String(text).split("\n");
  const place = { line: Number(line), column: Number(column) };
  return { ok: false, failure: { code: "COMPILE", message: words.join("\n"), ...place } };
}
