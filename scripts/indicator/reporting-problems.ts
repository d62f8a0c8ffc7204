import { AppError } from "@/lib/errors";
import { EXIT } from "@/lib/indicators/command-line";
import type { ExitCode } from "@/scripts/indicator/command";
import { problemsOf, problemText } from "@/scripts/indicator/problem-text";
import type { SourceFile } from "@/scripts/indicator/source-file";
import type { Workbench } from "@/scripts/indicator/workbench";

/**
 * Runs `work`, and prints what the sandbox found wrong with the source or the inputs at its place. Any other failure
 * is not the indicator's and is thrown on.
 */
export async function reportingProblems(
  { name, text }: SourceFile,
  { tell }: Workbench,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || !isAboutSource(error)) throw error;
    for (const problem of problemsOf(error)) tell(problemText(name, text, problem));
    return EXIT.refused;
  }
}

function isAboutSource({ code }: AppError): boolean {
  return code === "VALIDATION" || code.startsWith("SANDBOX_");
}
