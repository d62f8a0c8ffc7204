import { writeFile } from "node:fs/promises";
import { declaredRoutes } from "./declared-routes.ts";

/** `npm run openapi`: writes docs/api/openapi.json from the route declarations. A test keeps the two equal. */
const { openApiDocument } = await import("@/lib/openapi");
const routes = await declaredRoutes();
await writeFile("docs/api/openapi.json", `${JSON.stringify(openApiDocument(routes), null, 2)}\n`);
console.log(`docs/api/openapi.json: ${routes.length} operations`);
process.exit(0);
