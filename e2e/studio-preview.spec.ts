import { test as plainTest } from "@playwright/test";
import { demoLogin, expect, signInByApi, test } from "@/e2e/fixtures";
import { type DrivenRun, drivePreview, frameAddress } from "@/e2e/pages/preview-driver";
import { outputHash } from "@/lib/indicators/execution-hash";
import { seriesJson } from "@/lib/indicators/series-json";
import { StudioRunResult } from "@/lib/indicators/studio-schema";
import { STUDIO_TEMPLATES } from "@/lib/indicators/studio-templates";
import { compareOutputs, PREVIEW_TOLERANCE } from "@/lib/sandbox/preview/compare-outputs";
import { exactnessOf } from "@/lib/sandbox/preview/exactness";
import { decodeSeriesFrame } from "@/lib/sandbox/series-frame";
import { seededBars } from "@/lib/sandbox/test-pool";
import { BAR_COLUMNS } from "@/lib/ta/packed-bars";

const BARS = 400;
const bars = seededBars(BARS);
const columns = BAR_COLUMNS.map((name) => Array.from(bars[name]));
const json = Object.fromEntries(BAR_COLUMNS.map((name) => [name, Array.from(bars[name])]));

/** An indicator whose outputs are these expressions. */
function sourceOf(outputs: Readonly<Record<string, string>>, before = ""): string {
  const declared = Object.keys(outputs).map((name) => `${name}: plot()`);
  const made = Object.entries(outputs).map(([name, expression]) => `${name}: ${expression}`);
  return `${before}\nexport default indicator({ name: "T", outputs: { ${declared.join(", ")} },
    compute: ({ bars, ta }) => ({ ${made.join(", ")} }) });`;
}

const EXACT = [
  ...STUDIO_TEMPLATES.map(({ source }) => source),
  sourceOf({
    adx: "ta.adx(bars.high, bars.low, bars.close).adx ?? ta.adx(bars.high, bars.low, bars.close)",
    root: "bars.close.map((value, i) => Math.sqrt(value * 3.3) / (1 + bars.volume[i]))",
    deviation: "ta.stdDev(bars.close, 21)",
  }),
];
const ROUNDED = [
  sourceOf({
    exp: "bars.close.map((value) => Math.exp(value / 50) - Math.log(value) ** 1.5)",
    sine: "bars.close.map((value) => Math.sin(value) + Math.tanh(value / 9) + Math.cbrt(value))",
  }),
  sourceOf({
    smooth: "ta.superSmoother(bars.close, 10)",
    ln: "ta.ln(bars.close)",
    slope: "ta.linearRegressionAngle(bars.close, 14)",
  }),
];

test("the browser gives the server's bytes for + − × ÷ √, and twelve digits of anything else", async ({
  login,
}) => {
  const page = await login("developer");
  await page.goto("/studio/momentum-composite");
  const sources = [...EXACT, ...ROUNDED];
  const answers = await drivePreview(
    page,
    sources.map((source) => ({ source, columns })),
  );
  for (const [index, source] of sources.entries()) {
    const answer = answers[index];
    if (answer?.type !== "series") throw new Error(`${JSON.stringify(answer)} of ${source}`);
    const outputs = Object.fromEntries(decodeSeriesFrame(Uint8Array.from(answer.bytes), BARS) ?? []);
    const ran = await page.request.post("/api/indicators/studio/run", { data: { source, bars: json } });
    expect(ran.status(), await ran.text()).toBe(200);
    const server = StudioRunResult.parse(await ran.json());
    if (exactnessOf(source) === "exact") {
      expect(outputHash(outputs), `bytes of ${source}`).toBe(server.outputHash);
      continue;
    }
    const agreement = compareOutputs(seriesJson(outputs), server.outputs);
    expect(agreement.kind, `${JSON.stringify(agreement)} beyond ${PREVIEW_TOLERANCE}: ${source}`).not.toBe(
      "different",
    );
  }
  expect(EXACT.map(exactnessOf), "what is promised to be exact").not.toContain("preview");
  expect(ROUNDED.map(exactnessOf), "what is not").not.toContain("exact");
});

test("an endless loop is ended at the limit, and the next run works", async ({ login }) => {
  const page = await login("developer");
  await page.goto("/studio/momentum-composite");
  const loop: DrivenRun = { source: sourceOf({ a: "(() => { for (;;); })()" }), columns, wallMs: 500 };
  const honest: DrivenRun = { source: sourceOf({ a: "bars.close" }), columns };
  const [stopped, after] = await drivePreview(page, [loop, honest]);
  expect(stopped).toMatchObject({ type: "failed", code: "TIMEOUT" });
  expect(after?.type).toBe("series");
});

test("guest code finds nothing but the language, and cannot make code of strings", async ({ login }) => {
  const page = await login("developer");
  await page.goto("/studio/momentum-composite");
  const names =
    "fetch XMLHttpRequest WebSocket EventSource importScripts Worker BroadcastChannel indexedDB caches postMessage self location navigator document window parent localStorage crypto performance setTimeout queueMicrotask Date Promise WebAssembly SharedArrayBuffer";
  const probes = names.split(" ").map((name) => `typeof ${name} === "undefined"`);
  const tricks = [
    `(() => { try { return !({}).constructor.constructor("return this")(); } catch { return true; } })()`,
    `(() => { try { return eval("1") === 2; } catch { return true; } })()`,
    `(() => { try { return !(function* () {}).constructor("yield 1"); } catch { return true; } })()`,
    `Math.random === undefined`,
  ];
  const checks = [...probes, ...tricks];
  const source = sourceOf(
    { held: `bars.close.map((_, i) => (checks[i] ?? true) ? 1 : 0)` },
    `const checks = [${checks.join(", ")}];`,
  );
  const [answer] = await drivePreview(page, [{ source, columns }]);
  if (answer?.type !== "series") throw new Error(JSON.stringify(answer));
  const held = decodeSeriesFrame(Uint8Array.from(answer.bytes), BARS)?.get("held") ?? [];
  expect(checks.filter((_, i) => held[i] !== 1)).toEqual([]);
});

// The browser writes each refusal to its console, which the other tests take for a failure.
plainTest(
  "even the frame's own code reaches no network, no page and no storage",
  async ({ page, baseURL }) => {
    await signInByApi(page, demoLogin("developer"));
    await page.goto("/studio/momentum-composite");
    const address = new URL(await frameAddress(page), baseURL).href;
    const previewFrame = () => page.frames().find((one) => one.url() === address);
    await expect
      .poll(() => previewFrame() !== undefined, { message: "the preview frame is there" })
      .toBe(true);
    const frame = previewFrame();
    if (frame === undefined) throw new Error("the preview frame is gone");
    const answered: string[] = [];
    page.on("response", (response) => {
      if (response.url().includes("healthz")) answered.push(response.url());
    });
    const refused = await frame.evaluate(async (target) => {
      const attempt = async (act: () => unknown) => {
        try {
          await act();
          return "allowed";
        } catch (error) {
          return error instanceof Error ? error.name : "Error";
        }
      };
      const inWorker = (code: string) =>
        new Promise<unknown>((heard) => {
          const text = `(async () => { ${code} })().then(() => postMessage("allowed"), (error) => postMessage(error.name))`;
          const worker = new Worker(URL.createObjectURL(new Blob([text])));
          worker.onmessage = ({ data }) => heard(data);
          worker.onerror = () => heard("Error");
        });
      return {
        fetch: await attempt(() => fetch(target)),
        request: await attempt(
          () =>
            new Promise((sent, failed) => {
              const request = new XMLHttpRequest();
              request.onload = sent;
              request.onerror = () => failed(new Error("network"));
              request.open("GET", target);
              request.send();
            }),
        ),
        socket: await attempt(
          () =>
            new Promise((opened, failed) => {
              const socket = new WebSocket(target.replace("http", "ws"));
              socket.onopen = opened;
              socket.onerror = () => failed(new Error("network"));
            }),
        ),
        workerFetch: await inWorker(`await fetch(${JSON.stringify(target)})`),
        workerImport: await inWorker(`importScripts(${JSON.stringify(target)})`),
        image: await attempt(
          () =>
            new Promise((loaded, failed) => {
              const image = new Image();
              image.onload = loaded;
              image.onerror = () => failed(new Error("network"));
              image.src = target;
            }),
        ),
        page: await attempt(() => window.parent.document.title),
        cookies: await attempt(() => document.cookie),
        storage: await attempt(() => window.localStorage.length),
        origin: self.origin,
      };
    }, `${baseURL}/api/healthz`);
    const { origin, ...attempts } = refused;
    expect(origin, "an origin of its own, which is none").toBe("null");
    expect(Object.entries(attempts).filter(([, how]) => how === "allowed")).toEqual([]);
    expect(attempts).toMatchObject({
      page: "SecurityError",
      cookies: "SecurityError",
      storage: "SecurityError",
    });
    expect(answered, "nothing the frame asked for was answered").toEqual([]);
  },
);
