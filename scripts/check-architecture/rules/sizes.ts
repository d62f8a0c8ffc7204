import { isCode, isTest, type Problem, type Project } from "../project.ts";

const WARN_LINES = 200;
const MAX_LINES = 300;
const TABLE_MARK = /@data-table\b/;

/** A file does one job: a warning above 200 lines, a failure above 300; tests, generated files and marked data tables are exempt. */
export function sizes({ files }: Project): Problem[] {
  return files
    .filter(
      ({ path, text }) =>
        isCode(path) && !isTest(path) && !path.startsWith("lib/generated/") && !TABLE_MARK.test(text),
    )
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > WARN_LINES)
    .map(({ path, lines }) => ({
      path,
      warning: lines <= MAX_LINES,
      message: `has ${lines} lines (${WARN_LINES} is the aim, ${MAX_LINES} the limit): give a part with a name of its own a file of its own; a pure data table says @data-table in its first comment.`,
    }));
}
