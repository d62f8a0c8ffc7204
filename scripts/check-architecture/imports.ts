import { posix } from "node:path";
import { blankOut } from "./blank-out.ts";
import { isCode, isTest, type Project, type SourceFile } from "./project.ts";

/** One import or re-export as written. `typeOnly`: erased before the code runs. */
export interface Import {
  specifier: string;
  typeOnly: boolean;
}

const STATIC =
  /(?:^|[;\n}])\s*(import|export)\b(\s+type\b(?!\s*,|\s+from\b))?([^;"'`()=]*?\bfrom\s*)?\s*["']([^"'\n]+)["']/g;
const DYNAMIC = /\b(?:import|require)\s*\(\s*["'`]([^"'`\n]+)["'`]/g;
const EXTENSIONS = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];

/** Every module a file names, static and dynamic. */
export function importsOf(text: string): Import[] {
  const code = blankOut(text, { strings: false });
  const bare = blankOut(text, { strings: true });
  /** Both texts have the same length: a keyword that is blank in the second stands inside a string. */
  const isCodeAt = (match: RegExpExecArray) => bare[match.index + match[0].search(/[a-z]/)] !== " ";
  const found: Import[] = [];
  for (const match of code.matchAll(STATIC)) {
    const [, keyword, typeWord, clause, specifier = ""] = match;
    if (!isCodeAt(match) || (keyword === "export" && clause === undefined)) continue;
    found.push({ specifier, typeOnly: typeWord !== undefined || onlyInlineTypes(clause) });
  }
  for (const match of code.matchAll(DYNAMIC)) {
    if (isCodeAt(match)) found.push({ specifier: match[1] ?? "", typeOnly: false });
  }
  return found;
}

/** `{ type A, type B } from`: nothing is left of it at run time. */
function onlyInlineTypes(clause: string | undefined): boolean {
  const names = /^\s*\{([^}]*)\}\s*from\s*$/.exec(clause ?? "")?.[1];
  if (names === undefined) return false;
  const parts = names
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return parts.length > 0 && parts.every((name) => name.startsWith("type "));
}

/** An import of a file of the checkout. */
export interface Edge {
  to: string;
  typeOnly: boolean;
}

const cache = new WeakMap<Project, Map<string, Edge[]>>();

/** For each code file, the files of the checkout it imports. */
export function importGraph(project: Project): Map<string, Edge[]> {
  const known = cache.get(project);
  if (known !== undefined) return known;
  const paths = new Set(project.files.map(({ path }) => path));
  const graph = new Map(
    project.files
      .filter(({ path }) => isCode(path))
      .map((file) => [file.path, edgesOf(file, paths)] as const),
  );
  cache.set(project, graph);
  return graph;
}

function edgesOf({ path, text }: SourceFile, paths: ReadonlySet<string>): Edge[] {
  return importsOf(text).flatMap(({ specifier, typeOnly }) => {
    const to = resolve(path, specifier, paths);
    return to === undefined ? [] : [{ to, typeOnly }];
  });
}

function resolve(from: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? posix.join(posix.dirname(from), specifier)
      : undefined;
  if (base === undefined) return undefined;
  return EXTENSIONS.map((extension) => base + extension).find((path) => paths.has(path));
}

/** Files that only tests and tools import, directly or through one another: fixtures, not product. */
export function testSupport(project: Project): Set<string> {
  const importers = new Map<string, string[]>();
  for (const [from, edges] of importGraph(project)) {
    for (const { to } of edges) importers.set(to, [...(importers.get(to) ?? []), from]);
  }
  const support = new Set<string>();
  const isOutside = (path: string) => isTest(path) || path.startsWith("scripts/") || support.has(path);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [path, from] of importers) {
      if (support.has(path) || isTest(path) || !from.every(isOutside)) continue;
      support.add(path);
      grown = true;
    }
  }
  return support;
}
