import { rmSync } from "node:fs";
import { stopPostgres } from "./postgres.mjs";
import { commandLine } from "./processes.mjs";

/** `reaper.mjs <PostgreSQL's pid> <folder>`: waits until the parent is gone (stdin ends), then clears up after it. */
const [pid, folder] = [Number(process.argv[2]), process.argv[3] ?? ""];
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
process.stdin.resume();
process.stdin.on("error", () => {});
process.stdin.on("close", async () => {
  if (folder !== "" && commandLine(pid).includes(folder)) await stopPostgres(pid);
  if (folder.includes("touchstone-test-")) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
