import { importsOf } from "../imports.ts";
import { domainOf, isCode, isTest, type Problem, type Project, partOf } from "../project.ts";

const DATABASE =
  /^(pg|pg-.*|@prisma\/.*|@\/lib\/db|@\/lib\/generated\/prisma(?!\/enums).*|.*\/lib\/(db|generated\/prisma\/client)(\.ts)?)$/;
const ALLOWED_FOLDERS = /^(prisma|scripts|inngest\/embedded)\/|^prisma\.config\.ts$/;

/** Only data, mutations, the kernel, prisma/, scripts/ and the embedded executor touch the database. */
export function databaseAccess({ files }: Project): Problem[] {
  return files
    .filter(({ path }) => isCode(path) && !isTest(path) && !mayTouch(path))
    .flatMap(({ path, text }) =>
      importsOf(text)
        .filter(({ specifier, typeOnly }) => !typeOnly && DATABASE.test(specifier))
        .map(({ specifier }) => ({
          path,
          message: `imports ${specifier}: reads belong in the domain's data.ts, writes in its mutations.ts; call those instead.`,
        })),
    );
}

function mayTouch(path: string): boolean {
  if (ALLOWED_FOLDERS.test(path) || path.startsWith("lib/generated/")) return true;
  const part = partOf(path);
  return domainOf(path) === "kernel" || part === "data" || part === "mutations";
}
