import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { Confinement, Guard } from "@/lib/sandbox/status";

type WrapperGuards = Pick<
  Confinement,
  "noNetwork" | "unprivilegedUser" | "noNewPrivileges" | "resourceLimits"
>;

/** Programs that start the next word of a command line confined, and what they achieve. */
export interface Wrappers {
  words: string[];
  guards: WrapperGuards;
}

const PROGRAM_FOLDERS = ["/usr/bin", "/bin", "/usr/local/bin"];
const PROBE_MS = 5_000;
/** `nobody`, whatever a distribution calls it. */
const NOBODY = 65_534;
const NO_PRIVILEGES = ["--no-new-privs", "--pdeathsig=KILL"];
const NO_CAPABILITIES = ["--inh-caps=-all", "--bounding-set=-all"];
const ON: Guard = { on: true };

/**
 * Tries each wrapper once behind those that work, the widest first, and keeps what this machine allows.
 * `files` must stay readable for the worker; `uid` is the account of this server.
 */
export function wrappersHere(files: readonly string[], uid = process.getuid?.()): Wrappers {
  const readable = ["test", ...files.flatMap((file, index) => [...(index > 0 ? ["-a"] : []), "-r", file])];
  const chain = new Chain(readable);
  const noNetwork = chain.add("unshare", [
    ["--net"],
    ["--map-current-user", "--net"],
    ["--map-root-user", "--net"],
  ]);
  const unprivilegedUser = becomeNobody(chain, uid);
  const noNewPrivileges = unprivilegedUser.on
    ? ON
    : chain.add("setpriv", [[...NO_CAPABILITIES, ...NO_PRIVILEGES], NO_PRIVILEGES]);
  const resourceLimits = chain.add("prlimit", [resourceLimitFlags()]);
  return { words: chain.words, guards: { noNetwork, unprivilegedUser, noNewPrivileges, resourceLimits } };
}

function becomeNobody(chain: Chain, uid: number | undefined): Guard {
  if (uid !== 0) return { on: false, why: "only a server that runs as root can change the account" };
  const account = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
  return chain.add("setpriv", [[...account, ...NO_CAPABILITIES, ...NO_PRIVILEGES]]);
}

function resourceLimitFlags(): string[] {
  const { addressSpaceBytes, workerCpuSeconds, workerOpenFiles } = SANDBOX_LIMITS;
  return [
    `--as=${addressSpaceBytes}`,
    `--cpu=${workerCpuSeconds}`,
    `--nofile=${workerOpenFiles}`,
    "--fsize=0",
    "--core=0",
  ];
}

/** Wrappers that were seen to work one behind the other. */
class Chain {
  readonly words: string[] = [];
  readonly #probe: readonly string[];

  constructor(probe: readonly string[]) {
    this.#probe = probe;
  }

  /** Appends `program` with the first of the flags that works here. */
  add(program: string, choices: readonly string[][]): Guard {
    const file = findProgram(program);
    if (file === undefined) return { on: false, why: `${program} of util-linux is not installed` };
    let why = "";
    for (const flags of choices) {
      const refusal = this.#refusalOf([file, ...flags]);
      if (refusal === null) {
        this.words.push(file, ...flags);
        return ON;
      }
      why = refusal;
    }
    return { on: false, why };
  }

  #refusalOf(wrapper: readonly string[]): string | null {
    const [command = "", ...args] = [...this.words, ...wrapper, ...this.#probe];
    const { status, error, stderr } = spawnSync(command, args, { timeout: PROBE_MS, encoding: "utf8" });
    if (status === 0) return null;
    const words = error?.message ?? stderr.trim().split("\n")[0] ?? "";
    return words === "" ? "the worker's files could not be read" : words.slice(0, 200);
  }
}

/** Linux only, and only those of util-linux: the ones of busybox lack the options. */
function findProgram(name: string): string | undefined {
  if (process.platform !== "linux") return undefined;
  return PROGRAM_FOLDERS.map((folder) => path.join(folder, name)).find(
    (file) => existsSync(file) && path.basename(realpathSync(file)) !== "busybox",
  );
}
