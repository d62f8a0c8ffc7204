import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { envExample } from "./env-example.ts";

it(".env.example says what lib/env-schema.ts reads; `npm run env:example` writes it anew", async () => {
  expect(await readFile(".env.example", "utf8")).toBe(envExample());
});
