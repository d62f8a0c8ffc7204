import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LaunchPlan, planLaunch } from "@/lib/sandbox/service/confinement";
import { wrappersHere } from "@/lib/sandbox/service/wrappers";

/** Tries what native code in a worker would try, and tells what it got. */
const PROBE = `
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { Worker } from "node:worker_threads";
const attempt = (action) => { try { return String(action()); } catch (error) { return "refused " + error.code; } };
process.on("message", ({ port, secretFile }) => {
  const report = (network) => process.send({
    network,
    read: attempt(() => readFileSync(secretFile, "utf8")),
    write: attempt(() => writeFileSync(secretFile + ".copy", "x")),
    spawned: attempt(() => { const { error } = spawnSync(process.execPath, ["-v"]); if (error) throw error; return "ran"; }),
    thread: attempt(() => new Worker("0", { eval: true })),
    environment: Object.keys(process.env).sort(),
    user: process.getuid(),
  });
  const socket = connect(port, "127.0.0.1", () => report("connected"));
  socket.on("error", (error) => report("refused " + error.code));
});
process.send("ready");
`;

interface Report {
  network: string;
  read: string;
  write: string;
  spawned: string;
  thread: string;
  environment: string[];
  user: number;
}

let folder: string;
let secretFile: string;
let server: Server;
let plan: LaunchPlan;
let report: Report;

/** Starts the probe as a worker is started and asks it. */
function probe({ command, args, env }: LaunchPlan): Promise<Report> {
  const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => reject(new Error("the probe ended without a report")));
    child.on("message", (message: Report | "ready") => {
      if (message === "ready") child.send({ port, secretFile });
      else {
        resolve(message);
        child.kill("SIGKILL");
      }
    });
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "sandbox-confinement-"));
  const inside = path.join(folder, "worker");
  secretFile = path.join(folder, "secret.txt");
  writeFileSync(secretFile, "a secret");
  chmodSync(folder, 0o755);
  mkdirSync(inside);
  writeFileSync(path.join(inside, "worker.mjs"), PROBE);
  server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  plan = planLaunch(path.join(inside, "worker.mjs"));
  report = await probe(plan);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe("a process launched like a worker", () => {
  it("opens no socket where the network guard is reported on", () => {
    if (plan.confinement.noNetwork.on) expect(report.network).toMatch(/^refused E/);
    else expect(plan.confinement.noNetwork.why, "the health endpoint says why").toMatch(/\w/);
  });

  it("reads and writes no file outside its own folder", () => {
    expect([report.read, report.write]).toEqual(["refused ERR_ACCESS_DENIED", "refused ERR_ACCESS_DENIED"]);
  });

  it("starts no process and no thread", () => {
    expect([report.spawned, report.thread]).toEqual([
      "refused ERR_ACCESS_DENIED",
      "refused ERR_ACCESS_DENIED",
    ]);
  });

  it("sees nothing of the parent's environment", () => {
    expect(process.env.PATH).toBeTruthy();
    const allocator = ["MALLOC_ARENA_MAX", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_"];
    expect(report.environment).toEqual(["LIBC", ...allocator]);
  });

  it("is nobody where the account guard is reported on", () => {
    expect(report.user).toBe(plan.confinement.unprivilegedUser.on ? 65_534 : process.getuid?.());
  });

  it("would have connected without the plan: the probe can fail", async () => {
    const file = path.join(folder, "worker", "worker.mjs");
    const open = await probe({
      ...plan,
      command: process.execPath,
      args: [file],
      env: { ...plan.env, A_SECRET: "x" },
    });
    expect(open).toMatchObject({
      network: "connected",
      read: "a secret",
      write: "undefined",
      spawned: "ran",
    });
    expect(open.environment).toContain("A_SECRET");
  });
});

describe("a guard that this machine does not offer", () => {
  it("is off and says why", () => {
    const { words, guards } = wrappersHere(["/nonexistent/worker.mjs"]);
    expect(words).toEqual([]);
    for (const guard of Object.values(guards))
      expect(guard).toMatchObject({ on: false, why: expect.stringMatching(/\w+ \w+/) });
  });
});

describe("a server that does not run as root", () => {
  it("keeps its account and says so", () => {
    const { words, guards } = wrappersHere([process.execPath], 12_345);
    expect(words.join(" ")).not.toContain("--reuid");
    expect(guards.unprivilegedUser).toEqual({
      on: false,
      why: "only a server that runs as root can change the account",
    });
  });
});
