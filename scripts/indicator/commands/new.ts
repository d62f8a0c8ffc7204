import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { COMMAND_LINE, EXIT, FIRST_TEMPLATE } from "@/lib/indicators/command-line";
import { STUDIO_TEMPLATES } from "@/lib/indicators/studio-templates";
import { type Command, UsageError } from "@/scripts/indicator/command";
import { flagText, requiredText } from "@/scripts/indicator/given-arguments";
import { GUEST_TYPES_HEAD, guestTypes } from "@/scripts/indicator/guest-types";

const TYPES_FILE = "touchstone.d.ts";
/** Where a template says what it is called. */
const OWN_NAME = /^ {2}name: ".*",$/m;

/** Starts an indicator: its source from a template, and the types an editor completes from. */
export const newCommand: Command = {
  words: COMMAND_LINE.new,
  run: async (given, { folder, print }) => {
    const { file, title } = placeOf(folder, requiredText(given, 0));
    const source = templateSource(flagText(given, "template") ?? FIRST_TEMPLATE, title);
    if (existsSync(file)) throw new UsageError(`${path.relative(folder, file)} exists already.`);
    const types = path.join(path.dirname(file), TYPES_FILE);
    refuseForeign(types);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(types, guestTypes());
    // "wx" also refuses a file that appeared since.
    writeFileSync(file, `/// <reference path="./${TYPES_FILE}" />\n${source}`, { flag: "wx" });
    const name = path.relative(folder, file);
    print(`${name}\n${path.relative(folder, types)}\n\nNext: npm run indicator -- check ${name}`);
    return EXIT.fine;
  },
};

/** Where the indicator of a name goes, and how it is called: `sub/Trend Meter` → `sub/trend-meter.indicator.ts`. */
function placeOf(folder: string, name: string): { file: string; title: string } {
  const target = path.resolve(folder, name);
  const title = path.basename(target).replace(/(\.indicator)?\.ts$/, "");
  const stem = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (stem === "" || title.length > 80)
    throw new UsageError("A name has 1 to 80 characters, with a letter or digit among them.");
  return { file: path.join(path.dirname(target), `${stem}.indicator.ts`), title };
}

/** @throws UsageError when there is no such template. */
function templateSource(id: string, title: string): string {
  const template = STUDIO_TEMPLATES.find((known) => known.id === id);
  if (template !== undefined) return template.source.replace(OWN_NAME, `  name: ${JSON.stringify(title)},`);
  const known = STUDIO_TEMPLATES.map((other) => other.id).join(", ");
  throw new UsageError(`There is no template "${id}". Choose ${known}.`);
}

function refuseForeign(types: string): void {
  if (existsSync(types) && !readFileSync(types, "utf8").startsWith(GUEST_TYPES_HEAD))
    throw new UsageError(`${types} is a file of yours: move it away first.`);
}
