import { watch, writeFileSync } from "node:fs";
import path from "node:path";
import { sha256Hex } from "@/lib/canonical-json";
import { groupDigits } from "@/lib/group-digits";
import { COMMAND_LINE, EXIT } from "@/lib/indicators/command-line";
import { seriesCsv } from "@/lib/indicators/series-csv";
import { seriesJson } from "@/lib/indicators/series-json";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import type { SandboxRun } from "@/lib/sandbox/port";
import { releaseOutputs } from "@/lib/sandbox/run-outputs";
import type { Bars } from "@/lib/ta/bars";
import { type Command, type ExitCode, UsageError } from "@/scripts/indicator/command";
import { flagText, type GivenArguments, requiredText } from "@/scripts/indicator/given-arguments";
import { inputValues } from "@/scripts/indicator/input-values";
import { readBars } from "@/scripts/indicator/read-bars";
import { reportingProblems } from "@/scripts/indicator/reporting-problems";
import { readSource } from "@/scripts/indicator/source-file";
import { LOCAL_USER, type Workbench } from "@/scripts/indicator/workbench";

const FORMATS = ["csv", "json"] as const;
type Format = (typeof FORMATS)[number];

/** Runs an indicator over a file of bars, in the sandbox. */
export const runCommand: Command = {
  words: COMMAND_LINE.run,
  run: async (given, workbench) => {
    const bars = readBars(workbench.folder, requiredText(given, "csv"));
    const format = formatOf(given);
    const once = () => runOnce(given, workbench, { bars, format });
    const ended = await once();
    if (!given.flags.has("watch")) return ended;
    await againOnSave(path.resolve(workbench.folder, requiredText(given, 0)), workbench, once);
    return EXIT.fine;
  },
};

function formatOf(given: GivenArguments): Format {
  const asked = flagText(given, "format") ?? path.extname(flagText(given, "out") ?? ".csv").slice(1);
  const format = FORMATS.find((known) => known === asked.toLowerCase());
  if (format !== undefined) return format;
  if (given.flags.has("format")) throw new UsageError(`--format is csv or json, got "${asked}".`);
  return "csv";
}

interface Task {
  bars: Bars;
  format: Format;
}

async function runOnce(
  given: GivenArguments,
  workbench: Workbench,
  { bars, format }: Task,
): Promise<ExitCode> {
  const file = readSource(workbench.folder, requiredText(given, 0));
  return await reportingProblems(file, workbench, async () => {
    const sandbox = workbench.sandbox();
    const manifest = await sandbox.describe(file.text, LOCAL_USER);
    const inputs = inputValues(given.flags.get("input") ?? [], manifest);
    const sourceHash = sha256Hex(file.text);
    const barsKey = datasetHash(bars);
    const run = await sandbox.run({
      userId: LOCAL_USER,
      source: file.text,
      sourceHash,
      bars,
      barsKey,
      inputs,
    });
    const text = format === "csv" ? seriesCsv(bars.time, run.outputs) : resultJson(manifest.name, bars, run);
    releaseOutputs(run.outputs);
    const out = flagText(given, "out");
    if (out === undefined) workbench.print(text.trimEnd());
    else writeFileSync(path.resolve(workbench.folder, out), text);
    workbench.tell(summaryOf(manifest.name, bars, run) + (out === undefined ? "" : ` → ${out}`));
    return EXIT.fine;
  });
}

function resultJson(name: string, bars: Bars, { outputs, engine }: SandboxRun): string {
  return `${JSON.stringify({ name, engine, time: [...bars.time], outputs: seriesJson(outputs) })}\n`;
}

function summaryOf(name: string, bars: Bars, { outputs, wallMs, peakMemoryKb }: SandboxRun): string {
  const count = groupDigits(bars.close.length);
  const memory = (peakMemoryKb / 1024).toFixed(1);
  return `${name}: ${count} bars, ${Object.keys(outputs).join(", ")}; ${wallMs.toFixed(1)} ms, ${memory} MB`;
}

/** Runs again whenever the file is saved. Editors that replace the file are seen by watching its folder. */
async function againOnSave(
  file: string,
  { tell, stopped }: Workbench,
  again: () => Promise<ExitCode>,
): Promise<void> {
  let last = Promise.resolve();
  const watcher = watch(path.dirname(file), { signal: stopped }, (_event, name) => {
    if (name !== path.basename(file)) return;
    last = last.then(async () => {
      // A file that is gone for a moment while it is replaced is told and tried again at its next save.
      await again().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
    });
  });
  tell(`Watching ${path.basename(file)}; Ctrl-C ends it.`);
  await new Promise<void>((resolve) => watcher.on("close", resolve));
  await last;
}
