import { failed, GuestWorkers } from "@/lib/sandbox/preview/guest-run";
import type { PreviewMessage, PreviewOrder, PreviewRequest } from "@/lib/sandbox/preview/preview-protocol";
import { SourceStripper } from "@/lib/sandbox/preview/source-stripper";

/** The bundles of `scripts/build-sandbox.mjs` as text, each an expression. */
export interface PreviewBundles {
  /** `serve` of `guest-worker.ts`. */
  serve: string;
  /** The runner of guest code, byte for byte the server's. */
  runner: string;
  /** The stripper of types, byte for byte the server's. */
  stripper: string;
}

/**
 * The trusted part of the preview frame. It has no origin, no network and no storage (`preview-document.ts`); it takes
 * one port from the page that holds it, and gives each order a fresh worker.
 */
export function openFrame(bundles: PreviewBundles): void {
  const stripper = new SourceStripper(bundles.stripper);
  const workers = new GuestWorkers(bundles.serve, bundles.runner);

  async function answer(order: PreviewOrder): Promise<PreviewMessage> {
    const stripped = await stripper.strip(order.source);
    return stripped.ok ? await workers.run(stripped.code, order) : failed(order.id, stripped.failure);
  }

  addEventListener("message", function connect({ source, ports }) {
    const [port] = ports;
    if (source !== window.parent || port === undefined) return;
    removeEventListener("message", connect);
    port.onmessage = ({ data }: MessageEvent<PreviewRequest>) => {
      if (data.type === "stop") workers.stop();
      else void answer(data).then((message) => port.postMessage(message));
    };
    port.postMessage({ type: "ready" });
  });
}
