import { blankOut } from "../blank-out.ts";
import { domainOf, isCode, isTest, type Problem, type Project } from "../project.ts";
import { LINES } from "./directions.ts";

const SCHEMA = "prisma/schema.prisma";
const WRITES =
  /\.(\w+)\s*\.\s*(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\s*\(/g;
const SQL_WRITES =
  /\b(?:INSERT\s+INTO|DELETE\s+FROM|UPDATE(?:\s+ONLY)?|MERGE\s+INTO|TRUNCATE(?:\s+TABLE)?)\s+(?:public\.)?"?(\w+)"?/gi;

interface Model {
  name: string;
  table: string;
  domain: string | undefined;
}

/** Each model names its domain, and only that domain writes it; money moves only in lib/ledger. */
export function modelOwnership({ files }: Project): Problem[] {
  const schema = files.find(({ path }) => path === SCHEMA);
  if (schema === undefined) return [];
  const models = modelsOf(schema.text);
  const unowned = models.filter(({ domain }) => domain === undefined || !isDomain(domain));
  return [
    ...unowned.map(({ name }) => ({
      path: SCHEMA,
      message: `model ${name} needs a line /// @domain <one of DESIGN.md §2, or kernel>.`,
    })),
    ...files
      .filter(({ path }) => isCode(path) && !isTest(path))
      .flatMap(({ path, text }) => foreignWrites(path, text, models)),
  ];
}

function isDomain(name: string): boolean {
  return name === "kernel" || LINES[name] !== undefined;
}

/** The models of a Prisma schema with their tables and the domains their comments name. */
export function modelsOf(schema: string): Model[] {
  return [...schema.matchAll(/((?:^[ \t]*\/\/\/.*\n)*)^model\s+(\w+)\s*\{([\s\S]*?)^\}/gm)].map(
    ([, comment = "", name = "", body = ""]) => ({
      name,
      table: /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? name,
      domain: /\/\/\/.*@domain\s+([\w-]+)/.exec(comment + body)?.[1],
    }),
  );
}

function foreignWrites(path: string, text: string, models: readonly Model[]): Problem[] {
  const owner = ownerOf(path);
  const code = blankOut(text, { strings: false });
  const written = new Set<Model>();
  for (const [, client = ""] of code.matchAll(WRITES)) {
    const model = models.find(({ name }) => name.charAt(0).toLowerCase() + name.slice(1) === client);
    if (model !== undefined) written.add(model);
  }
  for (const [, table = ""] of code.matchAll(SQL_WRITES)) {
    const model = models.find((candidate) => candidate.table === table);
    if (model !== undefined) written.add(model);
  }
  return [...written]
    .filter(({ domain }) => domain !== owner && !mayFill(path, domain))
    .map(({ name, domain }) => ({
      path,
      message:
        domain === "ledger"
          ? `writes ${name}: money moves only through lib/ledger; call its verb.`
          : `writes ${name}, which belongs to ${domain}: call a verb of lib/${domain}/mutations, or send an event when that domain is above.`,
    }));
}

function ownerOf(path: string): string | undefined {
  return path.startsWith("inngest/embedded/") ? "jobs" : domainOf(path);
}

/** Seeds may fill tables directly, but never the ledger's. */
function mayFill(path: string, domain: string | undefined): boolean {
  // Proving who asks also notes when they were last seen (docs/decisions/0006-sessions.md).
  if (path === "lib/auth.ts" && domain === "users") return true;
  return path.startsWith("prisma/") && domain !== "ledger";
}
