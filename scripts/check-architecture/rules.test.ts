import { describe, expect, test } from "vitest";
import { blankOut } from "./blank-out.ts";
import { importsOf } from "./imports.ts";
import type { Project } from "./project.ts";
import { RULES } from "./rules/all.ts";

const SCHEMA = `/// Money moves.
/// @domain ledger
model LedgerTransfer {
  id BigInt @id
  @@map("ledger_transfer")
}

/// @domain users
model User {
  id String @id
}
`;

/** A small house in which every rule holds. */
const SOUND: Readonly<Record<string, string>> = {
  "prisma/schema.prisma": SCHEMA,
  "lib/money.ts": "export const cents = 1n;\n",
  "lib/db.ts": 'import pg from "pg";\nexport const pool = pg;\n',
  "lib/env.ts": "export const port = process.env.PORT;\n",
  "lib/ledger/mutations.ts":
    'import { pool } from "@/lib/db";\nexport const post = () => pool.ledgerTransfer.create({});\n',
  "lib/users/data.ts": 'import { pool } from "@/lib/db";\nexport const users = pool;\n',
  "lib/users/age.ts":
    'import { cents } from "@/lib/money";\n// Date.now() is for others.\nexport const age = (now: Date) => [now, cents];\n',
  "lib/users/mutations.ts":
    'import { post } from "../ledger/mutations.ts";\nexport const pay = () => post();\n',
  "lib/sandbox/worker/main.ts": 'import ivm from "isolated-vm";\nexport const vm = ivm;\n',
  "app/api/users/route.ts": 'import { users } from "@/lib/users/data";\nexport const GET = () => users;\n',
  "components/age.tsx":
    '"use client";\nimport type { users } from "@/lib/users/data";\nimport { age } from "@/lib/users/age";\nexport const Age = (props: { users: typeof users }) => [age, props];\n',
  "app/docs/page.tsx": '<Link href="/docs#young"><h2 id="young" /></Link>;\n',
  "app/users/[id]/page.tsx": "<a href={`/users/${id}?full#${part}`} />;\n",
  "app/(account)/files/[...path]/route.ts": "export const GET = 1;\n",
  "components/links.ts": 'export const x = [{ href: "/files/a/b" }, { href: "/api/users" }];\n',
  "README.md": "See [the schema](prisma/schema.prisma), [elsewhere](https://example.com) and `[no](link)`.\n",
};

/** One breaking change per promise: the rule, the file, its text, words of the message. */
const BREAKING: readonly [rule: string, path: string, text: string, words: string][] = [
  [
    "directions",
    "lib/money.ts",
    'import { age } from "@/lib/users/age";\nexport const x = age;\n',
    "is a kernel file",
  ],
  [
    "directions",
    "lib/ledger/mutations.ts",
    'import { pay } from "@/lib/users/mutations";\nexport const x = pay;\n',
    "send an event",
  ],
  [
    "directions",
    "lib/billing/mutations.ts",
    'import { pay } from "@/lib/users/mutations";\nexport const x = pay;\n',
    "line 2",
  ],
  ["directions", "lib/drawer/data.ts", "export const x = 1;\n", "is not a domain"],
  [
    "directions",
    "lib/users/data.ts",
    'import { Age } from "@/components/age";\nexport const x = Age;\n',
    "lib is below it",
  ],
  ["cycles", "lib/money.ts", 'export { pool } from "./db.ts";\nimport "./loop.ts";\n', ""],
  [
    "databaseAccess",
    "lib/users/age.ts",
    'import { pool } from "@/lib/db";\nexport const x = pool;\n',
    "data.ts",
  ],
  [
    "databaseAccess",
    "app/page.tsx",
    'const db = await import("../lib/db.ts");\nexport default db;\n',
    "data.ts",
  ],
  ["modelOwnership", "prisma/schema.prisma", "model Orphan {\n  id String @id\n}\n", "@domain"],
  [
    "modelOwnership",
    "lib/users/mutations.ts",
    "export const x = (tx) => tx.ledgerTransfer.create({});\n",
    "only through lib/ledger",
  ],
  [
    "modelOwnership",
    "lib/users/mutations.ts",
    "export const x = (tx) => tx.$executeRaw`INSERT INTO ledger_transfer VALUES (1)`;\n",
    "lib/ledger",
  ],
  [
    "modelOwnership",
    "lib/billing/mutations.ts",
    "export const x = (tx) => tx.user.update({});\n",
    "belongs to users",
  ],
  ["environment", "lib/users/data.ts", "export const x = process.env.HOME;\n", "lib/env.ts"],
  [
    "isolatedVm",
    "lib/sandbox/service.ts",
    'import ivm from "isolated-vm";\nexport const x = ivm;\n',
    "lib/sandbox/worker",
  ],
  ["purity", "lib/users/age.ts", "export const age = () => Date.now();\n", "Date.now()"],
  ["purity", "lib/users/age.ts", "export const age = () => new Date();\n", "`now`"],
  ["purity", "lib/users/age.ts", "export const age = () => `${Math.random()}`;\n", "Math.random"],
  [
    "purity",
    "lib/users/age.ts",
    'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n',
    "node:fs",
  ],
  [
    "purity",
    "lib/users/age.ts",
    'import { users } from "./data";\nexport const x = users;\n',
    "lib/users/data.ts",
  ],
  [
    "routes",
    "app/api/users/route.ts",
    'import { PrismaClient } from "@/lib/generated/prisma/client";\nexport const GET = PrismaClient;\n',
    "imports Prisma",
  ],
  [
    "routes",
    "app/api/users/route.ts",
    "export const GET = () => { try { return 1; } catch { return 2; } };\n",
    "AppError",
  ],
  [
    "clientReach",
    "components/age.tsx",
    '"use client";\nimport { list } from "./list";\nexport const x = list;\n',
    "components/list.ts → lib/users/data.ts",
  ],
  ["names", "lib/users/string-utils.ts", "export const x = 1;\n", "one main export"],
  ["names", "lib/users/index.ts", "export const x = 1;\n", "index file"],
  [
    "names",
    "lib/users/everything.ts",
    'export { age } from "./age.ts";\nexport type * from "./data.ts";\n',
    "only re-exports",
  ],
  ["sizes", "lib/users/data.ts", "export const x = 1;\n".repeat(301), "301 lines"],
  ["pageLinks", "components/age.tsx", '<a href="/user">x</a>;\n', "where there is no page"],
  ["pageLinks", "components/age.tsx", "<a href={`/users/${id}/age`}>x</a>;\n", "where there is no page"],
  ["pageLinks", "components/age.tsx", 'export const x = { href: "/docs#old" };\n', "no id old"],
  ["pageLinks", "app/docs/page.tsx", '<a href="#old">x</a>;\n', "no id old"],
  ["docLinks", "README.md", "See [the plan](docs/plan.md#aim).\n", "docs/plan.md"],
];

function projectOf(files: Readonly<Record<string, string>>): Project {
  return {
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    exists: (path) => path in files,
  };
}

function problemsOf(rule: string, files: Readonly<Record<string, string>>): string[] {
  return (RULES[rule]?.(projectOf(files)) ?? ["no such rule"]).map((problem) => JSON.stringify(problem));
}

describe("rules of the house", () => {
  test.each(Object.keys(RULES))("%s finds nothing in a sound house", (rule) => {
    expect(problemsOf(rule, SOUND)).toEqual([]);
  });

  test.each(BREAKING)("%s refuses this in %s", (rule, path, text, words) => {
    const extras = {
      "lib/loop.ts": 'import "./money.ts";\n',
      "components/list.ts": 'export { users as list } from "@/lib/users/data";\nexport const more = 1;\n',
    };
    const problems = problemsOf(rule, { ...SOUND, ...extras, [path]: text });
    expect(problems.length, "the rule says something").toBeGreaterThan(0);
    expect(problems.join("\n")).toContain(words);
  });

  test("every rule has a breaking example", () => {
    expect(new Set(BREAKING.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });
});

describe("reading source text", () => {
  test("imports are found in every form and types are told apart", () => {
    const text = `import a, { b } from "a";
import type { C } from "c";
import { type D } from "d";
import "e";
export * from "f";
// import "comment";
const g = \`import "template" \${await import("g")}\`;
const h = /"import 'regex'"/.test("import('string')") ? require("h") : 1 / 2;
`;
    expect(importsOf(text)).toEqual([
      { specifier: "a", typeOnly: false },
      { specifier: "c", typeOnly: true },
      { specifier: "d", typeOnly: true },
      { specifier: "e", typeOnly: false },
      { specifier: "f", typeOnly: false },
      { specifier: "g", typeOnly: false },
      { specifier: "h", typeOnly: false },
    ]);
  });

  test("blanking keeps lines and code inside templates", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code under test.
    const text = "const a = `x ${f({ b: `y` })} z`; // note\nconst c = 'don\\'t';\n";
    expect(blankOut(text, { strings: true })).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: source code under test.
      "const a = `  ${f({ b: ` ` })}  `;        \nconst c = '      ';\n",
    );
  });
});
