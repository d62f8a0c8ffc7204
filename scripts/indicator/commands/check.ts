import { sha256Hex } from "@/lib/canonical-json";
import { COMMAND_LINE, EXIT } from "@/lib/indicators/command-line";
import { checkProperties } from "@/lib/indicators/gates/check-properties";
import { checkSource } from "@/lib/indicators/gates/check-source";
import { outcomeOf } from "@/lib/indicators/gates/gate-outcome";
import { subjectOf } from "@/lib/indicators/proof/subject";
import { guestPort } from "@/lib/indicators/service/guest-port";
import type { Command } from "@/scripts/indicator/command";
import { requiredText } from "@/scripts/indicator/given-arguments";
import { manifestText } from "@/scripts/indicator/manifest-text";
import { findingsText } from "@/scripts/indicator/report-text";
import { reportingProblems } from "@/scripts/indicator/reporting-problems";
import { readSource } from "@/scripts/indicator/source-file";
import { LOCAL_USER } from "@/scripts/indicator/workbench";

/** The first three gates: what is wrong with a source, quickly. */
export const checkCommand: Command = {
  words: COMMAND_LINE.check,
  run: async (given, workbench) => {
    const file = readSource(workbench.folder, requiredText(given, 0));
    return await reportingProblems(file, workbench, async () => {
      const port = guestPort(workbench.sandbox(), LOCAL_USER);
      const manifest = await port.describe(file.text);
      workbench.print(manifestText(manifest));
      const subject = subjectOf(port, file.text, manifest);
      const findings = [
        ...checkSource(file.text, manifest),
        ...(await checkProperties(subject, { seed: sha256Hex(file.text) })),
      ];
      for (const text of findingsText(file, findings)) workbench.tell(text);
      return outcomeOf(findings) === "failed" ? EXIT.refused : EXIT.fine;
    });
  },
};
