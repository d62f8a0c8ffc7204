import { blankOut } from "../blank-out.ts";
import { importGraph, importsOf, testSupport } from "../imports.ts";
import { domainOf, isCode, isImpurePart, isTest, type Problem, type Project } from "../project.ts";

const IMPURE_MODULES =
  /^(next|next-auth|inngest)(\/|$)|^node:(fs|child_process|net|http|https|dns|os|worker_threads|timers|process)(\/|$)/;
const IMPURE_KERNEL = /^lib\/(db|env|auth|log|metrics|rate-limit|idempotency|singleton|http)\.ts$/;
const IMPURE_CODE: readonly { pattern: RegExp; what: string; instead: string }[] = [
  { pattern: /\bDate\.now\s*\(/, what: "Date.now()", instead: "take `now` as an argument" },
  { pattern: /\bnew\s+Date\s*(\(\s*\)|[^\s(\w.])/, what: "new Date()", instead: "take `now` as an argument" },
  { pattern: /\bperformance\.now\s*\(/, what: "performance.now()", instead: "take the time as an argument" },
  { pattern: /\bMath\.random\b/, what: "Math.random", instead: "take a seed as an argument" },
  { pattern: /\brandom(UUID|Bytes|Int)\s*\(/, what: "randomness", instead: "take the id as an argument" },
  { pattern: /\bprocess\.(?!exitCode)/, what: "process", instead: "take the value as an argument" },
  { pattern: /(?<![.\w])fetch\s*\(/, what: "fetch", instead: "call it in service.ts" },
];

/** Files of a domain other than data, mutations and service depend on their arguments alone. */
export function purity(project: Project): Problem[] {
  const graph = importGraph(project);
  const fixtures = testSupport(project);
  return project.files
    .filter(({ path }) => isPure(path) && !fixtures.has(path))
    .flatMap(({ path, text }) => [
      ...(graph.get(path) ?? [])
        .filter(
          ({ to, typeOnly }) =>
            !typeOnly && (IMPURE_KERNEL.test(to) || (isImpurePart(to) && domainOf(to) !== "kernel")),
        )
        .map(({ to }) => problem(path, `imports ${to}`)),
      ...importsOf(text)
        .filter(({ specifier, typeOnly }) => !typeOnly && IMPURE_MODULES.test(specifier))
        .map(({ specifier }) => problem(path, `imports ${specifier}`)),
      ...impureCode(path, text),
    ]);
}

function isPure(path: string): boolean {
  const domain = domainOf(path);
  if (domain === undefined || domain === "kernel" || !isCode(path) || isTest(path)) return false;
  return !isImpurePart(path) && !path.startsWith("lib/sandbox/worker/");
}

function impureCode(path: string, text: string): Problem[] {
  const code = blankOut(text, { strings: true });
  return IMPURE_CODE.filter(({ pattern }) => pattern.test(code)).map(({ what, instead }) => ({
    path,
    message: `is a pure file and uses ${what}: ${instead}, or move the code to data.ts, mutations.ts or service.ts.`,
  }));
}

function problem(path: string, what: string): Problem {
  return {
    path,
    message: `is a pure file and ${what}: take its result as an argument, or move the code to data.ts, mutations.ts or service.ts.`,
  };
}
