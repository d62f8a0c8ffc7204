import type { Manifest } from "@/lib/indicators/manifest-schema";
import type { ManifestDiff } from "@/lib/indicators/version-schema";

type Input = Manifest["inputs"][number];
type Output = Manifest["outputs"][number];
type FieldChange = ManifestDiff["inputs"]["changed"][number]["fields"][number];

/** How much a change asks of those who use the old version. */
export type ChangeLevel = FieldChange["level"];

/** What the second manifest declares otherwise than the first, with the weight of each change. */
export function manifestDiff(before: Manifest, after: Manifest): ManifestDiff {
  return {
    inputs: compare(before.inputs, after.inputs, inputChanges),
    outputs: compare(before.outputs, after.outputs, outputChanges),
  };
}

/** A manifest's changes as sentences, each with its weight. */
export function manifestChanges({
  inputs,
  outputs,
}: ManifestDiff): { level: ChangeLevel; message: string }[] {
  return [...sentences("input", inputs), ...sentences("output", outputs)];
}

const WEIGHT = { patch: 0, minor: 1, major: 2 } as const satisfies Record<ChangeLevel, number>;

/** The heaviest of several changes; `patch` when there is none. */
export function heaviest(changes: readonly { level: ChangeLevel }[]): ChangeLevel {
  return changes.reduce<ChangeLevel>(
    (heavy, { level }) => (WEIGHT[level] > WEIGHT[heavy] ? level : heavy),
    "patch",
  );
}

type Changes<Declared> = {
  added: Declared[];
  removed: Declared[];
  changed: ManifestDiff["inputs"]["changed"];
};

function compare<Declared extends { key: string }>(
  before: readonly Declared[],
  after: readonly Declared[],
  fieldsOf: (before: Declared, after: Declared) => FieldChange[],
): Changes<Declared> {
  const old = new Map(before.map((declared) => [declared.key, declared]));
  const kept = new Set(after.map(({ key }) => key));
  const changed = after.flatMap((declared) => {
    const was = old.get(declared.key);
    const fields = was === undefined ? [] : fieldsOf(was, declared);
    return fields.length === 0 ? [] : [{ key: declared.key, fields }];
  });
  return {
    added: after.filter(({ key }) => !old.has(key)),
    removed: before.filter(({ key }) => !kept.has(key)),
    changed,
  };
}

function inputChanges(before: Input, after: Input): FieldChange[] {
  return [
    ...changeOf("kind", before.kind, after.kind, "major"),
    // A call that leaves the input out would give other numbers.
    ...changeOf("default", before.default, after.default, "major"),
    ...changeOf("min", before.min, after.min, isTighter(before.min, after.min, 1) ? "major" : "minor"),
    ...changeOf("max", before.max, after.max, isTighter(before.max, after.max, -1) ? "major" : "minor"),
    ...changeOf("options", before.options, after.options, optionsLevel(before.options, after.options)),
    ...changeOf("step", before.step, after.step, "patch"),
    ...changeOf("title", before.title, after.title, "patch"),
  ];
}

function outputChanges(before: Output, after: Output): FieldChange[] {
  return [
    ...changeOf("pane", before.pane, after.pane, "minor"),
    ...changeOf("style", before.style, after.style, "patch"),
    ...changeOf("color", before.color, after.color, "patch"),
    ...changeOf("title", before.title, after.title, "patch"),
  ];
}

type Value = string | number | boolean | null | readonly string[];

function changeOf(field: string, before: Value, after: Value, level: ChangeLevel): FieldChange[] {
  const [was, is] = [words(before), words(after)];
  return was === is ? [] : [{ field, before: was, after: is, level }];
}

function words(value: Value): string {
  if (value === null) return "none";
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** `direction` 1: greater is tighter (a minimum); −1: smaller is tighter (a maximum). */
function isTighter(before: number | null, after: number | null, direction: 1 | -1): boolean {
  if (after === null) return false;
  return before === null || (after - before) * direction > 0;
}

function optionsLevel(before: readonly string[], after: readonly string[]): ChangeLevel {
  if (before.some((option) => !after.includes(option))) return "major";
  return after.length > before.length ? "minor" : "patch";
}

function sentences(
  noun: "input" | "output",
  { added, removed, changed }: Changes<{ key: string }>,
): { level: ChangeLevel; message: string }[] {
  return [
    ...removed.map(({ key }) => ({ level: "major" as const, message: `The ${noun} “${key}” is gone.` })),
    ...added.map(({ key }) => ({ level: "minor" as const, message: `The ${noun} “${key}” is new.` })),
    ...changed.flatMap(({ key, fields }) =>
      fields.map(({ field, before, after, level }) => ({
        level,
        message: `The ${field} of the ${noun} “${key}” was ${before}, now it is ${after}.`,
      })),
    ),
  ];
}
