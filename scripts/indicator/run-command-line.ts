import { AppError } from "@/lib/errors";
import { EXIT } from "@/lib/indicators/command-line";
import { closestWord } from "@/scripts/indicator/closest-word";
import { type Command, type ExitCode, UsageError } from "@/scripts/indicator/command";
import { COMMANDS } from "@/scripts/indicator/commands";
import { readArguments } from "@/scripts/indicator/given-arguments";
import { commandText, overviewText } from "@/scripts/indicator/help-text";
import type { Workbench } from "@/scripts/indicator/workbench";

/** What stands behind `npm run indicator --`: finds the command, runs it, and says in words what went wrong. */
export async function runCommandLine(argv: readonly string[], workbench: Workbench): Promise<ExitCode> {
  try {
    return await dispatch(argv, workbench);
  } catch (error) {
    if (workbench.stopped.aborted) return EXIT.unusable;
    if (!(error instanceof UsageError) && !(error instanceof AppError)) throw error;
    workbench.tell(error.message);
    return EXIT.unusable;
  }
}

async function dispatch(argv: readonly string[], workbench: Workbench): Promise<ExitCode> {
  const [name = "help", ...rest] = argv;
  if (name === "help" || name === "--help" || name === "-h") return help(rest, workbench);
  const command = commandOf(name);
  const given = readArguments(command.words, rest);
  if (given.flags.has("help")) return help([name], workbench);
  return await command.run(given, workbench);
}

function help([name]: readonly string[], { print }: Workbench): ExitCode {
  print(
    name === undefined
      ? overviewText(COMMANDS.map(({ words }) => words))
      : commandText(commandOf(name).words),
  );
  return EXIT.fine;
}

function commandOf(name: string): Command {
  const command = COMMANDS.find((known) => known.words.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((known) => known.words.name);
  const meant = closestWord(name, names);
  const hint = meant === undefined ? `Commands: ${names.join(", ")}.` : `Did you mean ${meant}?`;
  throw new UsageError(`"${name}" is not a command. ${hint} \`npm run indicator -- help\` shows them.`);
}
