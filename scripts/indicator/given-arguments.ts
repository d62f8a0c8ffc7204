import { parseArgs } from "node:util";
import { type CommandWords, type Flag, flagCall, flagsOf } from "@/lib/indicators/command-line";
import { closestWord } from "@/scripts/indicator/closest-word";
import { UsageError } from "@/scripts/indicator/command";

/** What a command was called with, every flag known to it. */
export interface GivenArguments {
  /** In the order of the command's parameters. */
  positions: readonly string[];
  /** The values of a flag, in the order given; a switch has one empty text. */
  flags: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads what stands behind the command's name.
 * @throws UsageError for an unknown, repeated or empty flag, a missing one, and too few or too many words.
 */
export function readArguments(
  command: Pick<CommandWords, "name" | "parameters" | "flags">,
  argv: readonly string[],
): GivenArguments {
  const known = flagsOf(command);
  const options = Object.fromEntries(
    known.map(({ name, value }) => [name, { type: value === undefined ? "boolean" : "string" } as const]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positions: string[] = [];
  const flags = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") positions.push(token.value);
    if (token.kind !== "option") continue;
    const flag = known.find(({ name }) => name === token.name);
    if (flag === undefined) throw unknownFlag(token.rawName, known);
    const values = flags.get(flag.name) ?? [];
    if (values.length > 0 && !flag.repeated) throw new UsageError(`--${flag.name} was given twice.`);
    flags.set(flag.name, [...values, flagValue(flag, token.value)]);
  }
  const given = { positions, flags };
  if (!flags.has("help")) refuseIncomplete(command, given);
  return given;
}

function unknownFlag(rawName: string, known: readonly Flag[]): UsageError {
  const words = known.map(({ name }) => `--${name}`);
  const meant = closestWord(rawName, words);
  const hint = meant === undefined ? `Known here: ${words.join(", ")}.` : `Did you mean ${meant}?`;
  return new UsageError(`${rawName} is not a flag of this command. ${hint}`);
}

function flagValue({ name, value }: Flag, given: string | undefined): string {
  if (value === undefined) {
    if (given === undefined) return "";
    throw new UsageError(`--${name} takes no value, got "${given}".`);
  }
  if (given === undefined || given === "")
    throw new UsageError(`--${name} needs a value: ${flagCall({ name, value })}`);
  return given;
}

function refuseIncomplete(
  { name, parameters, flags }: Pick<CommandWords, "name" | "parameters" | "flags">,
  given: GivenArguments,
): void {
  const missing = parameters[given.positions.length];
  if (missing !== undefined) throw new UsageError(`${name} needs a ${missing}.`);
  const extra = given.positions[parameters.length];
  if (extra !== undefined) throw new UsageError(`${name} does not know what to do with "${extra}".`);
  const lacking = flags.find((flag) => flag.required && !given.flags.has(flag.name));
  if (lacking !== undefined) throw new UsageError(`${name} needs ${flagCall(lacking)}.`);
}

/** The value of a flag that was given once, or `undefined`. */
export function flagText({ flags }: GivenArguments, name: string): string | undefined {
  return flags.get(name)?.[0];
}

/**
 * The value of a flag or parameter that `readArguments` has made sure of.
 * @throws UsageError when the command does not require it after all.
 */
export function requiredText(given: GivenArguments, name: string | number): string {
  const text = typeof name === "number" ? given.positions[name] : flagText(given, name);
  if (text === undefined) throw new UsageError(`${name} is missing.`);
  return text;
}
