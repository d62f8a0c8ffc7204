import { type Command, EXIT } from "@/scripts/indicator/command";
import { requiredText } from "@/scripts/indicator/given-arguments";
import { manifestText } from "@/scripts/indicator/manifest-text";
import { reportingProblems } from "@/scripts/indicator/reporting-problems";
import { readSource } from "@/scripts/indicator/source-file";
import { LOCAL_USER } from "@/scripts/indicator/workbench";

/** Says what is wrong with a source, quickly. */
export const checkCommand: Command = {
  name: "check",
  parameters: ["file"],
  summary: "Compiles an indicator and reads what it declares.",
  about: ["A problem is told as file:line:column, with the line and a caret under the place."],
  flags: [],
  examples: ["check my-average.indicator.ts"],
  run: async (given, workbench) => {
    const file = readSource(workbench.folder, requiredText(given, 0));
    return await reportingProblems(file, workbench, async () => {
      workbench.print(manifestText(await workbench.sandbox().describe(file.text, LOCAL_USER)));
      return EXIT.fine;
    });
  },
};
