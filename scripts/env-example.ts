import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { environmentSchema } from "@/lib/env-schema";

/** The text of `.env.example`: every variable of the schema with its sentence and default. */
export function envExample(): string {
  const lines = [
    "# Written by `npm run env:example` from lib/env-schema.ts. Without DATABASE_URL the product runs in local mode.",
    "",
  ];
  for (const [name, field] of Object.entries(environmentSchema.shape)) {
    const fallback = field.safeParse(undefined);
    const value = fallback.success && fallback.data !== undefined ? String(fallback.data) : "";
    lines.push(
      `# ${field.description ?? "Comes with the variable above."}`,
      `${value === "" ? "# " : ""}${name}=${value}`,
      "",
    );
  }
  return lines.join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await writeFile(".env.example", envExample());
