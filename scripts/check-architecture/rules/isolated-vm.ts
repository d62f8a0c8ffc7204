import { importsOf } from "../imports.ts";
import { isCode, isTest, type Problem, type Project } from "../project.ts";

/** Guest code runs in the sandbox worker's process and nowhere else. */
export function isolatedVm({ files }: Project): Problem[] {
  return files
    .filter(
      ({ path }) => isCode(path) && !isTest(path) && !/^(lib\/sandbox\/worker|scripts\/bench)\//.test(path),
    )
    .filter(({ text }) => importsOf(text).some(({ specifier }) => specifier === "isolated-vm"))
    .map(({ path }) => ({
      path,
      message:
        "imports isolated-vm: only lib/sandbox/worker may; send the run to the pool in lib/sandbox/service.",
    }));
}
