import { type Command, EXIT } from "@/scripts/indicator/command";
import { flagCall, flagsOf } from "@/scripts/indicator/given-arguments";

const CALL = "npm run indicator --";

/** The list of commands. */
export function overviewText(commands: readonly Command[]): string {
  const calls = commands.map((command) => [callOf(command), command.summary] as const);
  return [
    `${CALL} <command>`,
    "",
    ...columns(calls),
    "",
    `${CALL} help <command> tells more about one.`,
    `Between "indicator" and the command stands "--", so that npm hands the flags on; "npm run -s" leaves npm's own lines out.`,
    "",
    ...exitLines(),
  ].join("\n");
}

/** The help of one command. */
export function commandText(command: Command): string {
  const flags = flagsOf(command).map(
    (flag) => [flagCall(flag), `${flag.about}${flag.required ? " Required." : ""}`] as const,
  );
  return [
    `${CALL} ${callOf(command)}`,
    "",
    command.summary,
    ...command.about,
    "",
    ...columns(flags),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${CALL} ${example}`),
    "",
    ...exitLines(),
  ].join("\n");
}

function callOf({ name, parameters, flags }: Command): string {
  const required = flags.filter((flag) => flag.required).map(flagCall);
  return [name, ...parameters.map((parameter) => `<${parameter}>`), ...required].join(" ");
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
