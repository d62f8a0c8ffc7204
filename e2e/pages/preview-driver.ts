import type { Page } from "@playwright/test";
import { z } from "zod";

/** One answer of the preview frame, its buffer as an array of bytes. */
const Answer = z.union([
  z.object({ type: z.literal("series"), bytes: z.array(z.number()) }),
  z.object({ type: z.literal("manifest"), json: z.string() }),
  z.object({
    type: z.literal("failed"),
    code: z.string(),
    message: z.string(),
    line: z.number(),
    column: z.number(),
  }),
]);
export type PreviewAnswer = z.infer<typeof Answer>;

export interface DrivenRun {
  source: string;
  /** Columns of bars in the order they are packed. */
  columns: readonly (readonly number[])[];
  wallMs?: number;
}

/** The address of the preview frame, as the open studio page uses it. */
export async function frameAddress(page: Page): Promise<string> {
  const frame = page.locator('iframe[title="Preview of the indicator"]');
  await frame.waitFor({ state: "attached" });
  return (await frame.getAttribute("src")) ?? "";
}

/** Runs sources one after the other in a frame of their own on the open page, speaking the frame's protocol. */
export async function drivePreview(page: Page, runs: readonly DrivenRun[]): Promise<PreviewAnswer[]> {
  const answers = await page.evaluate(runAll, { address: await frameAddress(page), runs });
  return z.array(Answer).parse(answers);
}

/** In the browser. */
async function runAll({
  address,
  runs,
}: {
  address: string;
  runs: readonly DrivenRun[];
}): Promise<unknown[]> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.hidden = true;
  frame.src = address;
  await new Promise((loaded) => {
    frame.onload = loaded;
    document.body.append(frame);
  });
  const { port1, port2 } = new MessageChannel();
  const next = () => new Promise<MessageEvent>((heard) => (port1.onmessage = heard));
  const ready = next();
  frame.contentWindow?.postMessage("connect", "*", [port2]);
  await ready;
  const answers: unknown[] = [];
  for (const [index, { source, columns, wallMs = 10_000 }] of runs.entries()) {
    const bars = columns[0]?.length ?? 0;
    const packed = Float64Array.from(columns.flat()).buffer;
    const heard = next();
    port1.postMessage({
      type: "order",
      id: index + 1,
      mode: "run",
      source,
      packed,
      bars,
      inputsJson: "{}",
      wallMs,
    });
    const { data } = await heard;
    answers.push(data.type === "series" ? { type: "series", bytes: [...new Uint8Array(data.frame)] } : data);
  }
  frame.remove();
  return answers;
}
