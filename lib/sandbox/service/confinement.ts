import { existsSync } from "node:fs";
import path from "node:path";
import { wrappersHere } from "@/lib/sandbox/service/wrappers";
import type { Confinement, Guard } from "@/lib/sandbox/status";

/** How to start one worker process. */
export interface LaunchPlan {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** All but the priority, which is set on each process and known from there. */
  confinement: Omit<Confinement, "lowPriority">;
}

/** `--single-threaded`: without it an isolate often never gets its optimised code. */
const V8_FLAGS = ["--no-node-snapshot", "--single-threaded", "--no-warnings"];
const MEGABYTE = 1_024 ** 2;
const MODULES_NEEDED = ["isolated-vm", "node-gyp-build"];

/** Plans the launch of `workerFile` with every confinement this machine offers. */
export function planLaunch(workerFile: string): LaunchPlan {
  const modules = MODULES_NEEDED.map((name) => moduleFolder(workerFile, name));
  const permission = process.allowedNodeEnvironmentFlags.has("--permission");
  const flags = permission ? permissionFlags([path.dirname(workerFile), ...modules]) : [];
  const { words, guards } = wrappersHere([process.execPath, workerFile, ...modules].filter(existsSync));
  const [command = process.execPath, ...args] = [
    ...words,
    process.execPath,
    ...V8_FLAGS,
    ...flags,
    workerFile,
  ];
  // One heap arena instead of one for each thread: they would take up the address space. What a guest frees is given
  // to its next array and not to the kernel: the page faults of fresh memory cost a third to a half of a run's time.
  const env = onlyThese({
    LIBC: existsSync("/etc/alpine-release") ? "musl" : "glibc",
    MALLOC_ARENA_MAX: "1",
    MALLOC_MMAP_THRESHOLD_: String(32 * MEGABYTE),
    MALLOC_TRIM_THRESHOLD_: String(64 * MEGABYTE),
  });
  const confinement = {
    emptyEnvironment: { on: true },
    permission: offered(permission, "this Node has no permission model"),
    memoryWatch: offered(existsSync("/proc/self/status"), "there is no /proc"),
    ...guards,
  };
  return { command, args, env, confinement };
}

function offered(on: boolean, why: string): Guard {
  return on ? { on } : { on, why };
}

function permissionFlags(readable: readonly string[]): string[] {
  return ["--permission", "--allow-addons", ...readable.map((folder) => `--allow-fs-read=${folder}`)];
}

/** The folder Node would load a package from, seen from `file`; resolved by hand to load nothing here. */
function moduleFolder(file: string, name: string): string {
  let folder = path.dirname(file);
  for (;;) {
    const candidate = path.join(folder, "node_modules", name);
    if (existsSync(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) return candidate;
    folder = parent;
  }
}

/** `spawn` takes any record of texts; Next's types would also demand NODE_ENV. */
function onlyThese(env: Record<string, string>): NodeJS.ProcessEnv {
  return env as NodeJS.ProcessEnv;
}
