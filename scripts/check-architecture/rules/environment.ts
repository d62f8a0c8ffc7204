import { blankOut } from "../blank-out.ts";
import { isCode, isTest, type Problem, type Project } from "../project.ts";

/** lib/env.ts itself; what runs before it can: root configurations, plain bootstrap scripts, the sandbox worker's entry; tests' set-up; tools without a server's configuration. */
const MAY_READ = [
  /^lib\/env\.ts$/,
  /^[^/]+\.config\.[a-z]+$/,
  /^scripts\/[^/]+\.mjs$/,
  /^scripts\/(bootstrap|schema-engine|testing|bench)\//,
  /^scripts\/(test-e2e|local-database)\.ts$/,
  /^scripts\/indicator\/settings\.ts$/,
  /^lib\/sandbox\/worker\//,
];
const NEXT_GUARDS = /process\.env\.NEXT_(RUNTIME|PHASE)\b/g;

/** Only lib/env.ts reads the environment. */
export function environment({ files }: Project): Problem[] {
  return files
    .filter(({ path }) => isCode(path) && !isTest(path) && !MAY_READ.some((allowed) => allowed.test(path)))
    .filter(({ path, text }) => {
      const code = blankOut(text, { strings: true });
      const own = path === "instrumentation.ts" ? code.replace(NEXT_GUARDS, "") : code;
      return /\bprocess\.env\b/.test(own);
    })
    .map(({ path }) => ({
      path,
      message:
        "reads process.env: add the variable to lib/env-schema.ts and take it from env() of lib/env.ts.",
    }));
}
