/** What `npm run indicator --` offers: the words of its help and of the guide. @data-table */

import { CATEGORIES } from "@/lib/indicators/indicator-schema";
import { VISIBILITIES } from "@/lib/indicators/listing-schema";
import { STUDIO_TEMPLATES } from "@/lib/indicators/studio-templates";

export const COMMAND_LINE_CALL = "npm run indicator --";

/**
 * How a command ends. `refused`: the indicator has a problem, or the server refused it. `unusable`: the command could
 * not do its work, because of how it was called, a file, or the connection.
 */
export const EXIT = { fine: 0, refused: 1, unusable: 2 } as const;

export interface Flag {
  /** Without the dashes. */
  name: string;
  /** Stands for the value in the help; a flag without one is a switch. */
  value?: string;
  /** May be given more than once. */
  repeated?: boolean;
  required?: boolean;
  about: string;
}

export interface CommandWords {
  name: string;
  /** What stands behind the name, all of it required: `["file"]`. */
  parameters: readonly string[];
  /** One line for the list of commands. */
  summary: string;
  /** What the help of the command adds, in lines. */
  about: readonly string[];
  flags: readonly Flag[];
  /** Without the call of npm. */
  examples: readonly string[];
}

/** The template that `new` takes when none is asked for. */
export const FIRST_TEMPLATE = "blank";

const NEW: CommandWords = {
  name: "new",
  parameters: ["name"],
  summary: "Starts an indicator from a template.",
  about: [
    "Writes <name>.indicator.ts and, beside it, touchstone.d.ts: every editor that knows TypeScript then completes and explains indicator, input, plot, bars and ta.",
    "An indicator that is there already is not overwritten.",
    "",
    "Templates:",
    ...STUDIO_TEMPLATES.map(({ id, summary }) => `  ${id.padEnd(17)}  ${summary}`),
  ],
  flags: [{ name: "template", value: "<id>", about: `The template; ${FIRST_TEMPLATE} when left out.` }],
  examples: ["new my-average", 'new "Trend Meter" --template oscillator'],
};

const CHECK: CommandWords = {
  name: "check",
  parameters: ["file"],
  summary: "Compiles an indicator, reads what it declares, and runs it on odd bars.",
  about: [
    "These are the first three gates of publishing: compile, static, properties.",
    "A problem is told as file:line:column, with the line and a caret under the place. Warnings and notes do not change the exit code.",
  ],
  flags: [],
  examples: ["check my-average.indicator.ts"],
};

const PROVE: CommandWords = {
  name: "prove",
  parameters: ["file"],
  summary: "Runs every gate of publishing: look-ahead, warm-up, cost, near-duplicates.",
  about: [
    "Near-duplicates are looked for among the built-ins; other listings only the server knows. Breaking changes are told when you publish.",
    "Exit code 1 also where later bars change earlier values, which the server would publish with a warning on the card.",
  ],
  flags: [
    { name: "bars", value: "<bars.csv>", about: "Tries beginnings of these bars, too." },
    { name: "json", about: "Prints the report as JSON, as the server stores it." },
  ],
  examples: ["prove my-average.indicator.ts", "prove my-average.indicator.ts --bars bars.csv --json"],
};

const RUN: CommandWords = {
  name: "run",
  parameters: ["file"],
  summary: "Runs an indicator over the bars of a CSV file.",
  about: [
    "The file of bars has a header with time, open, high, low, close and usually volume; every bad line is told with its number.",
    "The result is time and one column per output; a value that is not defined is an empty cell (JSON: null).",
    "The code runs as on the server: in a process of its own, with the same limits, and with the same bytes as result.",
  ],
  flags: [
    { name: "csv", value: "<bars.csv>", required: true, about: "The bars." },
    {
      name: "input",
      value: "<name=value>",
      repeated: true,
      about: "A value for an input; the others take their defaults.",
    },
    { name: "out", value: "<file>", about: "Where the result goes; to the standard output when left out." },
    { name: "format", value: "<csv|json>", about: "Else by the ending of --out, else csv." },
    { name: "watch", about: "Runs again whenever the indicator is saved, until Ctrl-C." },
  ],
  examples: [
    "run my-average.indicator.ts --csv bars.csv --input length=50 --out average.csv",
    "run my-average.indicator.ts --csv bars.csv --format json",
    "run my-average.indicator.ts --csv bars.csv --out average.csv --watch",
  ],
};

const PUBLISH: CommandWords = {
  name: "publish",
  parameters: ["file"],
  summary: "Sends a version to a Touchstone server, through its gates, to the curators.",
  about: [
    "The API token (settings, API tokens; scopes read and write) comes from the variable TOUCHSTONE_TOKEN, or is asked for without echo. It is never an argument.",
    "Sending the same source under the same number again is no error: it goes on where it stopped.",
  ],
  flags: [
    { name: "version", value: "<1.2.0>", required: true, about: "Greater than every submitted one." },
    { name: "id", value: "<slug>", about: "The listing." },
    { name: "changelog", value: "<text>", about: "What has changed; needed with --id." },
    {
      name: "server",
      value: "<url>",
      about: "Else the variable TOUCHSTONE_SERVER, else http://localhost:3000.",
    },
    { name: "create", about: "Opens the listing first, with --name and --category." },
    { name: "name", value: "<text>", about: "With --create: what it is called." },
    { name: "category", value: "<word>", about: `With --create: ${CATEGORIES.join(", ")}.` },
    { name: "summary", value: "<text>", about: "With --create: one or two sentences for the card." },
    { name: "tags", value: "<a,b>", about: "With --create: words to be found by." },
    {
      name: "visibility",
      value: "<word>",
      about: `With --create: ${VISIBILITIES.join(", ")}; protected when left out.`,
    },
    {
      name: "once",
      value: "<cents>",
      about: "With --create: price of a licence for ever, 2999 for 29.99. Free without a price.",
    },
    { name: "month", value: "<cents>", about: "With --create: price of a month." },
    { name: "trial", value: "<days>", about: "With --create: a free trial beside a price." },
    { name: "currency", value: "<code>", about: "Of the prices; USD when left out." },
  ],
  examples: [
    'publish my-average.indicator.ts --id my-average --version 1.2.0 --changelog "Faster."',
    'publish my-average.indicator.ts --create --version 1.0.0 --name "My Average" --category trend --once 2999 --month 499 --trial 7',
  ],
};

/** In the order in which a developer meets them. */
export const COMMAND_LINE = { new: NEW, check: CHECK, run: RUN, prove: PROVE, publish: PUBLISH } as const;

const HELP: Flag = { name: "help", about: "Shows the help of the command." };

/** The flags of a command, `--help` included. */
export function flagsOf({ flags }: Pick<CommandWords, "flags">): readonly Flag[] {
  return [...flags, HELP];
}

/** How a flag is written: `--csv <bars.csv>`. */
export function flagCall({ name, value }: Pick<Flag, "name" | "value">): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** How a command is written, with what it requires: `run <file> --csv <bars.csv>`. */
export function commandCall({ name, parameters, flags }: CommandWords): string {
  const required = flags.filter((flag) => flag.required).map(flagCall);
  return [name, ...parameters.map((parameter) => `<${parameter}>`), ...required].join(" ");
}
