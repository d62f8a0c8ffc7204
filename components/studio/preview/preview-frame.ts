import type { SandboxFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { IndicatorManifest } from "@/lib/sandbox/manifest";
import { parseManifest } from "@/lib/sandbox/manifest-schema";
import {
  type PreviewMessage,
  type PreviewOrder,
  type PreviewRequest,
  parsePreviewMessage,
} from "@/lib/sandbox/preview/preview-protocol";
import { decodeSeriesFrame } from "@/lib/sandbox/series-frame";
import type { Bars } from "@/lib/ta/bars";
import { packBars } from "@/lib/ta/packed-bars";

export type PreviewSeries = ReadonlyMap<string, Float64Array>;
export type PreviewResult<T> = { ok: true; value: T } | { ok: false; failure: SandboxFailure };

export interface PreviewRun {
  source: string;
  bars: Bars;
  inputs: Readonly<Record<string, number | string | boolean>>;
}

/** Later than this the frame itself is gone: it ends every run by its own limits. */
const FRAME_DEADLINE_MS = SANDBOX_LIMITS.stripMs + SANDBOX_LIMITS.wallMs + 5_000;
const BROKEN: SandboxFailure = {
  code: "CRASHED",
  message: "The preview in this browser came to an end. It starts anew with the next change.",
  line: 0,
  column: 0,
};

interface Waiting {
  answer: (message: PreviewMessage | null) => void;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * Runs sources in a frame of this page that has no origin, no network and no storage. What comes back is one buffer or
 * one text, checked like a worker's answer on the server.
 */
export class PreviewFrame {
  readonly #address: string;
  readonly #waiting = new Map<number, Waiting>();
  #element: HTMLIFrameElement | undefined;
  #port: Promise<MessagePort> | undefined;
  #lastId = 0;

  /** @param address of the frame's document (`previewFrameAddress`) */
  constructor(address: string) {
    this.#address = address;
  }

  /** What a source declares. */
  async describe(source: string): Promise<PreviewResult<IndicatorManifest>> {
    const message = await this.#ask({
      mode: "describe",
      source,
      packed: new ArrayBuffer(0),
      bars: 0,
      inputsJson: "{}",
    });
    if (message?.type !== "manifest") return refused(message);
    const manifest = parseManifest(message.json);
    return manifest === null ? { ok: false, failure: BROKEN } : { ok: true, value: manifest };
  }

  /** The series of a source over bars, in declared order. */
  async run({ source, bars, inputs }: PreviewRun): Promise<PreviewResult<PreviewSeries>> {
    const { length } = bars.time;
    const packed = packBars(bars).buffer;
    const inputsJson = JSON.stringify(inputs);
    const message = await this.#ask({ mode: "run", source, packed, bars: length, inputsJson });
    if (message?.type !== "series") return refused(message);
    const series = decodeSeriesFrame(new Uint8Array(message.frame), length);
    return series === null ? { ok: false, failure: BROKEN } : { ok: true, value: series };
  }

  /** Ends what is running; its answers fail. */
  stop(): void {
    if (this.#waiting.size > 0) void this.#send({ type: "stop" });
    this.#settleAll();
  }

  /** Takes the frame out of the page. */
  close(): void {
    this.#element?.remove();
    this.#element = undefined;
    this.#port = undefined;
    this.#settleAll();
  }

  async #ask(order: Omit<PreviewOrder, "id" | "wallMs">): Promise<PreviewMessage | null> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answered = new Promise<PreviewMessage | null>((answer) => {
      const timer = setTimeout(() => this.close(), FRAME_DEADLINE_MS);
      this.#waiting.set(id, { answer, timer });
    });
    await this.#send({ type: "order", id, wallMs: SANDBOX_LIMITS.wallMs, ...order });
    return await answered;
  }

  async #send(request: PreviewRequest): Promise<void> {
    this.#port ??= this.#open();
    (await this.#port).postMessage(request);
  }

  async #open(): Promise<MessagePort> {
    const element = document.createElement("iframe");
    element.setAttribute("sandbox", "allow-scripts");
    element.hidden = true;
    element.title = "Preview of the indicator";
    element.src = this.#address;
    this.#element = element;
    await new Promise<unknown>((loaded) => {
      element.onload = loaded;
      document.body.append(element);
    });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => this.#receive(data);
    // Its origin is opaque, so there is none to name; only the frame's own document holds the port.
    element.contentWindow?.postMessage("connect", "*", [port2]);
    return port1;
  }

  #receive(data: unknown): void {
    const message = parsePreviewMessage(data);
    if (message === null || message.type === "ready") return;
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    waiting.answer(message);
  }

  #settleAll(): void {
    for (const { answer, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      answer(null);
    }
    this.#waiting.clear();
  }
}

function refused(message: PreviewMessage | null): { ok: false; failure: SandboxFailure } {
  if (message?.type !== "failed") return { ok: false, failure: BROKEN };
  const { code, message: words, line, column } = message;
  return { ok: false, failure: { code, message: words, line, column } };
}
