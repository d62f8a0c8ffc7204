import type { CatalogueObject } from "./catalogue.ts";

/** Kinds of objects that the schema language has no words for. */
const ONLY_MIGRATIONS_SAY = new Set([
  "check",
  "exclusion",
  "trigger",
  "function",
  "extension",
  "expression index",
]);
/** Additions to an object of the schema that only a migration can make, and how PostgreSQL prints them. */
const ADDITIONS: readonly { kind: string; pattern: RegExp }[] = [
  { kind: "include", pattern: / INCLUDE \([^)]*\)/ },
  { kind: "deferrable", pattern: / DEFERRABLE( INITIALLY DEFERRED)?/ },
  { kind: "nulls not distinct", pattern: / NULLS NOT DISTINCT/ },
  { kind: "storage", pattern: / WITH \([^)]*\)/ },
  { kind: "generated column", pattern: / default .* generated s$/ },
];

/** Names of what is said by migrations alone, per kind. */
export type MigrationOnly = Readonly<Record<string, readonly string[]>>;

interface Comparison {
  /** One sentence per difference between objects both sides can say. */
  problems: string[];
  /** What only migrations can say, by kind. */
  extras: Map<string, Set<string>>;
}

/**
 * Compares what the migrations make with what the schema file makes: one sentence per difference,
 * none when they agree. What only migrations can say must be listed in `allowed`, and nothing else may be.
 */
export function compareCatalogues(
  migrated: readonly CatalogueObject[],
  declared: readonly CatalogueObject[],
  allowed: MigrationOnly,
): string[] {
  const { problems, extras } = compare(migrated, declared);
  return [...problems, ...compareWithList(extras, allowed)];
}

/** The list `compareCatalogues` would accept for these two databases. */
export function migrationOnlyObjects(
  migrated: readonly CatalogueObject[],
  declared: readonly CatalogueObject[],
): MigrationOnly {
  const { extras } = compare(migrated, declared);
  return Object.fromEntries([...extras].sort().map(([kind, names]) => [kind, [...names].sort()]));
}

function compare(migrated: readonly CatalogueObject[], declared: readonly CatalogueObject[]): Comparison {
  const problems: string[] = [];
  const extras = new Map<string, Set<string>>();
  const expected = new Map(declared.map((object) => [keyOf(object), bare(object).definition]));
  for (const object of migrated) {
    const key = keyOf(object);
    const declaredAs = expected.get(key);
    expected.delete(key);
    const { definition, additions } = bare(object);
    const newKind = ONLY_MIGRATIONS_SAY.has(object.kind)
      ? object.kind
      : additions.find((kind) => kind === "include");
    if (declaredAs === undefined && newKind !== undefined) note(extras, newKind, object.name);
    else if (declaredAs === undefined)
      problems.push(`The ${key} is made by the migrations but is not in schema.prisma: ${definition}`);
    else {
      if (isStricter(definition, declaredAs)) note(extras, "not null", object.name);
      else if (declaredAs !== definition)
        problems.push(`The ${key} differs.\n    migrations: ${definition}\n    schema.prisma: ${declaredAs}`);
      for (const kind of additions) note(extras, kind, object.name);
    }
  }
  for (const [key, definition] of expected)
    problems.push(`The ${key} is in schema.prisma but no migration makes it: ${definition}`);
  return { problems, extras };
}

function compareWithList(extras: Map<string, Set<string>>, allowed: MigrationOnly): string[] {
  const problems: string[] = [];
  for (const [kind, names] of extras) {
    for (const name of names) {
      if (!(allowed[kind] ?? []).includes(name))
        problems.push(
          `The ${kind} ${name} exists only in the migrations: add it to migration-only.json under "${kind}".`,
        );
    }
  }
  for (const [kind, names] of Object.entries(allowed)) {
    for (const name of names) {
      if (!extras.get(kind)?.has(name))
        problems.push(
          `migration-only.json lists the ${kind} ${name}, which no migration makes: remove it from the list.`,
        );
    }
  }
  return problems;
}

function keyOf({ kind, name }: CatalogueObject): string {
  return `${kind} ${name}`;
}

/** The definition without additions, and as if the table had no partitions. */
function bare(object: CatalogueObject): { definition: string; additions: string[] } {
  if (ONLY_MIGRATIONS_SAY.has(object.kind)) return { definition: object.definition, additions: [] };
  const additions = ADDITIONS.filter(({ pattern }) => pattern.test(object.definition));
  const stripped = additions.reduce((text, { pattern }) => text.replace(pattern, ""), object.definition);
  return { definition: stripped.replace(" ON ONLY ", " ON "), additions: additions.map(({ kind }) => kind) };
}

/** A column of a type the schema language lacks must be optional there; a migration makes it required. */
function isStricter(migrated: string, declared: string): boolean {
  return migrated !== declared && migrated.replace(" not null", " null") === declared;
}

function note(extras: Map<string, Set<string>>, kind: string, name: string): void {
  const names = extras.get(kind) ?? new Set<string>();
  extras.set(kind, names.add(name));
}
