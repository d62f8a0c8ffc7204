import { blankOut } from "../blank-out.ts";
import { importsOf } from "../imports.ts";
import type { Problem, Project } from "../project.ts";

/** A route declares; the verb it calls does the work and route() maps errors. */
export function routes({ files }: Project): Problem[] {
  return files
    .filter(({ path }) => /^app\/(.*\/)?route\.tsx?$/.test(path))
    .flatMap(({ path, text }) => {
      const problems: Problem[] = [];
      if (importsOf(text).some(({ specifier }) => /prisma|^@\/lib\/db$|^pg$/i.test(specifier)))
        problems.push({
          path,
          message: "is a route and imports Prisma: move the query to the domain's data.ts or mutations.ts.",
        });
      if (/\b(try\s*\{|catch\s*(\(|\{))/.test(blankOut(text, { strings: true })))
        problems.push({
          path,
          message: "is a route and catches errors: throw AppError in the domain; route() answers for it.",
        });
      return problems;
    });
}
