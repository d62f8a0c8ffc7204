import { ROOT } from "../bootstrap/paths.mjs";
import { readProject } from "./read-project.ts";
import { RULES } from "./rules/all.ts";

/** `npm run architecture`: prints every broken rule; exit code 1 when one is more than a warning. */
const project = readProject(ROOT);
let failures = 0;
for (const [name, rule] of Object.entries(RULES)) {
  for (const { path, message, warning } of rule(project)) {
    if (warning !== true) failures += 1;
    process.stdout.write(`${warning === true ? "warning" : "error"} [${name}] ${path} ${message}\n`);
  }
}
process.stdout.write(
  `${project.files.length} files, ${Object.keys(RULES).length} rules, ${failures} broken\n`,
);
process.exitCode = failures === 0 ? 0 : 1;
