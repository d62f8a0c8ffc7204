import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, it, vi } from "vitest";
import { inCompute } from "@/lib/sandbox/attacks/attack";
import type { Sandbox } from "@/lib/sandbox/port";
import { RemoteTransport } from "@/lib/sandbox/service/remote/remote-transport";
import { sandboxOver } from "@/lib/sandbox/service/sandbox-over";
import { codeOf, HONEST_SOURCE, requestOf } from "@/lib/sandbox/test-pool";
import { freePort } from "@/scripts/bootstrap/free-port.mjs";

const SECRET = "a secret of at least 32 characters";
const PATIENCE = { timeout: 20_000 };

let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));

/** The command without the product's configuration: only what is given here. */
function command(variables: Record<string, string>): { child: ChildProcess; words: () => string } {
  child = spawn(process.execPath, ["--import", "tsx", "scripts/sandbox-serve.ts"], {
    env: { NODE_ENV: "test", PATH: process.env.PATH, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      words += chunk;
    });
  return { child, words: () => words };
}

async function serving(): Promise<{ service: ChildProcess; sandbox: Sandbox; url: string }> {
  const port = await freePort();
  const { child: service, words } = command({
    SANDBOX_SECRET: SECRET,
    METRICS_TOKEN: "a token of a scraper",
    PORT: String(port),
  });
  await vi.waitFor(() => expect(words()).toContain(`http://127.0.0.1:${port}`), PATIENCE);
  const url = `http://127.0.0.1:${port}`;
  return { service, sandbox: sandboxOver(new RemoteTransport({ url, secret: SECRET })), url };
}

it("serves runs, finishes the one in hand when it is told to end, and exits with 0", async () => {
  const { service, sandbox } = await serving();
  await vi.waitFor(async () => expect((await sandbox.status()).workers).toBeGreaterThan(0), PATIENCE);
  expect(await codeOf(sandbox.run(requestOf(HONEST_SOURCE)))).toBe("HARMLESS");
  const running = codeOf(sandbox.run(requestOf(inCompute("for (;;);"))));
  await vi.waitFor(async () => expect((await sandbox.status()).busy).toBe(1), PATIENCE);
  const exited = once(service, "exit");
  service.kill("SIGTERM");
  expect(await running, "the run ends by its own limit").toBe("SANDBOX_TIMEOUT");
  expect(await exited).toEqual([0, null]);
  expect(await codeOf(sandbox.run(requestOf(HONEST_SOURCE)))).toBe("UNAVAILABLE");
});

it("answers UNAVAILABLE for a run in whose middle it was killed", async () => {
  const { service, sandbox } = await serving();
  await vi.waitFor(async () => expect((await sandbox.status()).workers).toBeGreaterThan(0), PATIENCE);
  const running = codeOf(sandbox.run(requestOf(inCompute("for (;;);"))));
  await vi.waitFor(async () => expect((await sandbox.status()).busy).toBe(1), PATIENCE);
  service.kill("SIGKILL");
  expect(await running).toBe("UNAVAILABLE");
});

it("gives its metrics to the scraper's token alone", async () => {
  const { sandbox, url } = await serving();
  await vi.waitFor(async () => expect((await sandbox.status()).workers).toBeGreaterThan(0), PATIENCE);
  await sandbox.run(requestOf(HONEST_SOURCE));
  const scrape = async (token: string) =>
    await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect((await scrape("another token")).status).toBe(401);
  const text = await (await scrape("a token of a scraper")).text();
  expect(text).toContain('sandbox_runs_total{lane="guest",outcome="ok"} 1');
  expect(text).toContain('sandbox_service_answers_total{answer="delivery"} 1');
  expect(text).toContain("sandbox_up 1");
});

it("refuses to start without its secret, in one sentence", async () => {
  const { child: service, words } = command({});
  expect(await once(service, "exit")).toEqual([1, null]);
  expect(words().trim()).toBe(
    "SANDBOX_SECRET is missing: What the web server and the sandbox service share.",
  );
});
