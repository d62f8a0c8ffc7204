import { type Attack, inCompute } from "@/lib/sandbox/attacks/attack";

const COMPILE = ["SANDBOX_COMPILE"] as const;
/** Refused while it is read: by the parser, by its time or by its memory. */
const UNREADABLE = ["SANDBOX_COMPILE", "SANDBOX_TIMEOUT", "SANDBOX_MEMORY", "SANDBOX_CRASHED"] as const;

/** Sources that attack whoever reads them, or the wrapper they are put into. */
export const SOURCE_ATTACKS: readonly Attack[] = [
  {
    name: "wrapper break-out",
    source: `export default 1; }); throw { get message() { for(;;); } }; (function () {`,
    ends: COMPILE,
  },
  {
    name: "wrapper break-out by an arrow",
    source: `}), (() => { for(;;); })(), (function(){ export default 1;`,
    ends: COMPILE,
  },
  {
    name: "wrapper break-out in a template",
    source: `export default 1; \`\${ \`}); for(;;); (function(){\` `,
    ends: COMPILE,
  },
  {
    name: "wrapper break-out by an HTML comment",
    source: `export default 1;\n-->}); for(;;);\n<!-- (function(){`,
    ends: ["SANDBOX_COMPILE", "SANDBOX_BAD_RESULT"],
  },
  {
    name: "wrapper break-out by a line separator",
    source: `export default 1; //\u2028}); for(;;); (function(){`,
    ends: COMPILE,
  },
  {
    name: "hashbang",
    source: `#!/usr/bin/env node\n}); for(;;); (function(){ export default 1;`,
    ends: COMPILE,
  },
  { name: "open comment", source: `export default 1; /*`, ends: COMPILE },
  { name: "return at the top", source: `export default 1; return;`, ends: COMPILE },
  { name: "new.target at the top", source: `new.target; export default 1;`, ends: COMPILE },
  { name: "with", source: `with ({}) {} export default 1;`, ends: COMPILE },
  {
    name: "source name forged",
    source: `${inCompute(`null.x;`)}\n//# sourceURL=/etc/passwd`,
    ends: ["SANDBOX_RUNTIME"],
  },
  {
    name: "source map forged",
    source: `${inCompute("")}\n//# sourceMappingURL=file:///etc/passwd`,
    ends: ["HARMLESS"],
  },
  { name: "two default exports", source: `export default 1; export default 2;`, ends: COMPILE },
  { name: "other exports", source: `export const a = 1; export default 1;`, ends: COMPILE },
  { name: "re-export", source: `export * from "node:fs"; export default 1;`, ends: COMPILE },
  { name: "160-byte type-argument bomb", source: `export default ${"<T>(".repeat(30)}x`, ends: UNREADABLE },
  {
    name: "nested parentheses",
    source: `export default ${"(".repeat(10_000)}1${")".repeat(10_000)};`,
    ends: COMPILE,
  },
  {
    name: "nested brackets",
    source: `export default ${"[".repeat(30_000)}${"]".repeat(30_000)};`,
    ends: COMPILE,
  },
  {
    name: "nested blocks",
    source: `${"{".repeat(30_000)}${"}".repeat(30_000)} export default 1;`,
    ends: COMPILE,
  },
  {
    name: "nested arrows",
    source: `export default ${"a=>".repeat(20_000)}1;`,
    ends: [...UNREADABLE, "SANDBOX_BAD_RESULT"],
  },
  {
    name: "nested not",
    source: `export default ${"!".repeat(60_000)}1;`,
    ends: [...UNREADABLE, "SANDBOX_BAD_RESULT"],
  },
  {
    name: "long sum",
    source: `export default ${"1+".repeat(32_000)}1;`,
    ends: [...UNREADABLE, "SANDBOX_BAD_RESULT"],
  },
  {
    name: "nested types",
    source: `type A = ${"Array<".repeat(8_000)}1${">".repeat(8_000)}; export default 1;`,
    ends: [...UNREADABLE, "SANDBOX_BAD_RESULT"],
  },
  {
    name: "nested conditional types",
    source: `type A = ${"1 extends 2 ? 3 : ".repeat(3_000)}4; export default 1;`,
    ends: [...UNREADABLE, "SANDBOX_BAD_RESULT"],
  },
  {
    name: "nested templates",
    source: `export default ${"`${".repeat(5_000)}1${"}`".repeat(5_000)};`,
    ends: UNREADABLE,
  },
  {
    name: "nested arrow parameters",
    source: `export default ${"(a=".repeat(300)}1${")=>1".repeat(300)};`,
    ends: UNREADABLE,
  },
  {
    name: "nested ternaries",
    source: `export default ${"a?(b)=>c:".repeat(60)}1;`,
    ends: [...UNREADABLE, "SANDBOX_RUNTIME", "SANDBOX_BAD_RESULT"],
  },
  {
    name: "enum flood",
    source: `enum E { ${Array.from({ length: 6_000 }, (_, i) => `k${i}`).join(",")} } export default 1;`,
    ends: [...UNREADABLE, "SANDBOX_BAD_RESULT"],
  },
  { name: "more than 64 KiB", source: `${inCompute("")}//${"x".repeat(70_000)}`, ends: COMPILE },
  { name: "more than 64 KiB in UTF-8", source: `${inCompute("")}//${"€".repeat(25_000)}`, ends: COMPILE },
  { name: "lone surrogates and NUL", source: `export default "\ud800\u0000"; \u0000`, ends: COMPILE },
  { name: "empty source", source: ``, ends: COMPILE },
  { name: "JSX", source: `export default <a>{1}</a>;`, ends: COMPILE },
  { name: "decorators", source: `@(() => { for(;;); }) class A {} export default 1;`, ends: COMPILE },
  {
    name: "namespace and enum code",
    source: `namespace N { export const a = 1 } export default 1;`,
    ends: [...COMPILE, "SANDBOX_BAD_RESULT"],
  },
  {
    name: "regex literal bomb",
    source: inCompute(`/${"(?:a{0,1000}){0,1000}".repeat(20)}/.test("a");`),
    ends: [...UNREADABLE, "SANDBOX_RUNTIME", "HARMLESS"],
  },
  {
    name: "name of the wrapper's parameter",
    source: `__out.d = new Proxy({}, { get() { for(;;); } });\nexport default 1;`,
    ends: ["SANDBOX_BAD_RESULT"],
  },
  { name: "parameter frozen", source: `Object.freeze(__out);\nexport default 1;`, ends: ["SANDBOX_RUNTIME"] },
];
