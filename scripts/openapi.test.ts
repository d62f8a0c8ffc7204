import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { openApiDocument } from "@/lib/openapi";
import { declaredRoutes } from "./declared-routes.ts";

it("docs/api/openapi.json says what the routes declare; `npm run openapi` writes it anew", async () => {
  const written = JSON.parse(await readFile("docs/api/openapi.json", "utf8"));
  const declared = JSON.parse(JSON.stringify(openApiDocument(await declaredRoutes())));
  expect(written).toEqual(declared);
});
