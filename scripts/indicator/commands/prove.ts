import { COMMAND_LINE, EXIT } from "@/lib/indicators/command-line";
import type { GateReport } from "@/lib/indicators/gate-schema";
import { runGates } from "@/lib/indicators/gates/run-gates";
import { subjectOf } from "@/lib/indicators/proof/subject";
import { builtInFingerprints } from "@/lib/indicators/service/built-in-fingerprints";
import { guestPort } from "@/lib/indicators/service/guest-port";
import type { Command } from "@/scripts/indicator/command";
import { flagText, requiredText } from "@/scripts/indicator/given-arguments";
import { movedText, proveOnBars } from "@/scripts/indicator/prove-on-bars";
import { readBars } from "@/scripts/indicator/read-bars";
import { reportText } from "@/scripts/indicator/report-text";
import { reportingProblems } from "@/scripts/indicator/reporting-problems";
import { readSource } from "@/scripts/indicator/source-file";
import { LOCAL_USER, type Workbench } from "@/scripts/indicator/workbench";

/** Runs a user may have at a time. */
const LANES = 2;

/** Every gate of publishing, on this machine. */
export const proveCommand: Command = {
  words: COMMAND_LINE.prove,
  run: async (given, workbench) => {
    const file = readSource(workbench.folder, requiredText(given, 0));
    const csv = flagText(given, "bars");
    const bars = csv === undefined ? undefined : readBars(workbench.folder, csv);
    const report = await gateReport(file.text, workbench);
    if (given.flags.has("json")) workbench.print(JSON.stringify(report, null, 2));
    else workbench.print(reportText(file, report));
    const isSound = report.verdict === "passed" && report.proof?.class === "clean";
    if (csv === undefined || bars === undefined || report.verdict === "failed")
      return isSound ? EXIT.fine : EXIT.refused;
    return await reportingProblems(file, workbench, async () => {
      const port = guestPort(workbench.sandbox(), LOCAL_USER);
      const subject = subjectOf(port, file.text, await port.describe(file.text));
      const moved = await proveOnBars(subject, bars);
      workbench.tell(movedText(csv, bars, moved));
      return isSound && moved === null ? EXIT.fine : EXIT.refused;
    });
  },
};

async function gateReport(source: string, { sandbox, tell, nowMs }: Workbench): Promise<GateReport> {
  let stage = "";
  const { report } = await runGates({
    source,
    port: guestPort(sandbox(), LOCAL_USER),
    engine: () => sandbox().engine(),
    nowMs,
    at: new Date().toISOString(),
    version: null,
    previous: null,
    known: builtInFingerprints,
    lanes: LANES,
    onProgress: (progress) => {
      if (progress.stage === stage) return;
      stage = progress.stage;
      tell(`${String(progress.done).padStart(3)} % ${stage}`);
    },
  });
  return report;
}
