import { COMMAND_LINE, EXIT } from "@/lib/indicators/command-line";
import type { Command } from "@/scripts/indicator/command";
import { requiredText } from "@/scripts/indicator/given-arguments";
import { manifestText } from "@/scripts/indicator/manifest-text";
import { reportingProblems } from "@/scripts/indicator/reporting-problems";
import { readSource } from "@/scripts/indicator/source-file";
import { LOCAL_USER } from "@/scripts/indicator/workbench";

/** Says what is wrong with a source, quickly. */
export const checkCommand: Command = {
  words: COMMAND_LINE.check,
  run: async (given, workbench) => {
    const file = readSource(workbench.folder, requiredText(given, 0));
    return await reportingProblems(file, workbench, async () => {
      workbench.print(manifestText(await workbench.sandbox().describe(file.text, LOCAL_USER)));
      return EXIT.fine;
    });
  },
};
