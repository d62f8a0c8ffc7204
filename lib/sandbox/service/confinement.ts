import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { Confinement } from "@/lib/sandbox/status";

/** How to start one worker process. */
export interface LaunchPlan {
  command: string;
  args: string[];
  env: Record<string, string>;
  confinement: Confinement;
}

/** `--single-threaded`: without it an isolate often never gets its optimised code. */
const V8_FLAGS = ["--no-node-snapshot", "--single-threaded", "--no-warnings"];
const PROGRAM_FOLDERS = ["/usr/bin", "/bin", "/usr/local/bin"];
const MODULES_NEEDED = ["isolated-vm", "node-gyp-build"];

/** Plans the launch of `workerFile` with every confinement this machine offers. */
export function planLaunch(workerFile: string): LaunchPlan {
  const prlimit = findProgram("prlimit");
  const setpriv = findProgram("setpriv");
  const permission = process.allowedNodeEnvironmentFlags.has("--permission");
  const node = [...V8_FLAGS, ...(permission ? permissionFlags(workerFile) : []), workerFile];
  const confinement: Confinement = {
    permission,
    prlimit: prlimit !== undefined,
    parentDeathSignal: setpriv !== undefined,
    memoryWatch: existsSync("/proc/self/status"),
    emptyEnvironment: true,
  };
  // One heap arena instead of one for each thread: they would take up the address space.
  const env = { LIBC: existsSync("/etc/alpine-release") ? "musl" : "glibc", MALLOC_ARENA_MAX: "1" };
  const words = [process.execPath, ...node];
  if (prlimit !== undefined) words.unshift(prlimit, ...resourceLimits());
  if (setpriv !== undefined) words.unshift(setpriv, "--pdeathsig=KILL", "--no-new-privs");
  const [command = process.execPath, ...args] = words;
  return { command, args, env, confinement };
}

/** Linux only, and only those of util-linux: the ones of busybox lack the options. */
function findProgram(name: string): string | undefined {
  if (process.platform !== "linux") return undefined;
  return PROGRAM_FOLDERS.map((folder) => path.join(folder, name)).find(
    (file) => existsSync(file) && path.basename(realpathSync(file)) !== "busybox",
  );
}

function resourceLimits(): string[] {
  const { addressSpaceBytes, workerCpuSeconds, workerOpenFiles } = SANDBOX_LIMITS;
  return [
    `--as=${addressSpaceBytes}`,
    `--cpu=${workerCpuSeconds}`,
    `--nofile=${workerOpenFiles}`,
    "--fsize=0",
    "--core=0",
  ];
}

function permissionFlags(workerFile: string): string[] {
  const readable = [
    path.dirname(workerFile),
    ...MODULES_NEEDED.map((name) => moduleFolder(workerFile, name)),
  ];
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
