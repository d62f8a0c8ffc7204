import {
  COMMAND_LINE_CALL,
  type CommandWords,
  commandCall,
  EXIT,
  flagCall,
  flagsOf,
} from "@/lib/indicators/command-line";

/** The list of commands. */
export function overviewText(commands: readonly CommandWords[]): string {
  const calls = commands.map((command) => [commandCall(command), command.summary] as const);
  return [
    `${COMMAND_LINE_CALL} <command>`,
    "",
    ...columns(calls),
    "",
    `${COMMAND_LINE_CALL} help <command> tells more about one.`,
    `Between "indicator" and the command stands "--", so that npm hands the flags on; "npm run -s" leaves npm's own lines out.`,
    "",
    ...exitLines(),
  ].join("\n");
}

/** The help of one command. */
export function commandText(command: CommandWords): string {
  const flags = flagsOf(command).map(
    (flag) => [flagCall(flag), `${flag.about}${flag.required ? " Required." : ""}`] as const,
  );
  return [
    `${COMMAND_LINE_CALL} ${commandCall(command)}`,
    "",
    command.summary,
    ...command.about,
    "",
    ...columns(flags),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${COMMAND_LINE_CALL} ${example}`),
    "",
    ...exitLines(),
  ].join("\n");
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}

function exitLines(): string[] {
  return [
    `Exit code ${EXIT.fine}: all is well; ${EXIT.refused}: the indicator has a problem or was refused; ${EXIT.unusable}: the command could not do its work.`,
  ];
}
