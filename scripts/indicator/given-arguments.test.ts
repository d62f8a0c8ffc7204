import { describe, expect, it } from "vitest";
import type { CommandWords } from "@/lib/indicators/command-line";
import { flagText, readArguments } from "@/scripts/indicator/given-arguments";

const COMMAND: Pick<CommandWords, "name" | "parameters" | "flags"> = {
  name: "run",
  parameters: ["file"],
  flags: [
    { name: "csv", value: "<bars.csv>", required: true, about: "The bars." },
    { name: "input", value: "<name=value>", repeated: true, about: "An input." },
    { name: "watch", about: "Again." },
  ],
};

const refusalOf = (argv: readonly string[]) => {
  try {
    readArguments(COMMAND, argv);
    return "accepted";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : error;
  }
};

describe("the words behind a command", () => {
  it("are its parameters and flags, in any order and in both ways to write a value", () => {
    const given = readArguments(COMMAND, [
      "--input",
      "a=1",
      "f.ts",
      "--csv=b.csv",
      "--input=b=-2",
      "--watch",
    ]);
    expect(given.positions).toEqual(["f.ts"]);
    expect(flagText(given, "csv")).toBe("b.csv");
    expect(given.flags.get("input")).toEqual(["a=1", "b=-2"]);
    expect(given.flags.has("watch")).toBe(true);
  });

  it("may ask for help without anything that is required", () => {
    expect(readArguments(COMMAND, ["--help"]).flags.has("help")).toBe(true);
  });

  it.each([
    [["f", "--csv", "b", "--wathc"], "--wathc is not a flag of this command. Did you mean --watch?"],
    [
      ["f", "--csv", "b", "-q"],
      "-q is not a flag of this command. Known here: --csv, --input, --watch, --help.",
    ],
    [["f", "--csv", "b", "--csv", "c"], "--csv was given twice."],
    [["f", "--csv"], "--csv needs a value: --csv <bars.csv>"],
    [["f", "--csv="], "--csv needs a value: --csv <bars.csv>"],
    [["f", "--csv", "b", "--watch=yes"], '--watch takes no value, got "yes".'],
    [["--csv", "b"], "run needs a file."],
    [["f", "g", "--csv", "b"], 'run does not know what to do with "g".'],
    [["f"], "run needs --csv <bars.csv>."],
  ])("%j are refused in words", (argv, message) => {
    expect(refusalOf(argv)).toBe(`UsageError: ${message}`);
  });
});
