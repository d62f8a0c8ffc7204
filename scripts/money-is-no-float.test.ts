import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Sort keys of lists and statistics: none is money, and none flows back into it. */
const FLOATS = new Set([
  ...["popularity", "rating", "price", "speed", "newest", "revenue"].map((name) => `IndicatorRank.${name}`),
  ...["luckAdjusted", "totalReturn", "sharpe", "sortino", "winRate", "followers", "followerReturn"].map(
    (name) => `ProviderRank.${name}`,
  ),
  ...["rating", "newest", "maxDrawdown"].map((name) => `ProviderRank.${name}`),
  "ProviderStats.curve",
  "VerificationRun.score",
  "Flag.score",
]);

it("trap 10: no column that holds money is a float", () => {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const found: string[] = [];
  for (const [, model = "", body = ""] of schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm))
    for (const [, field = ""] of body.matchAll(/^ {2}(\w+)\s+Float\b/gm)) found.push(`${model}.${field}`);
  expect(found.filter((name) => !FLOATS.has(name))).toEqual([]);
  expect(schema).toMatch(/minor\s+BigInt/i);
});

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
}

/** People's money by its names: amounts, fees, earnings, payouts. Prices of markets and their averages are figures. */
const MONEY =
  /^(amount|fee|subscriptionFee|performanceFee|.*(minor|revenue|payout|payable|balance|gross|earned|refunded?))$/i;

function numbersNamedAsMoney(schema: Schema, path: string, found: string[]): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const kinds = [property, ...(property.anyOf ?? []), ...(property.oneOf ?? [])].map(({ type }) => type);
    if (MONEY.test(name) && kinds.includes("number")) found.push(`${path}.${name}`);
    numbersNamedAsMoney(property, `${path}.${name}`, found);
  }
  for (const part of [
    schema.items,
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
  ])
    if (part !== undefined) numbersNamedAsMoney(part, path, found);
  if (typeof schema.additionalProperties === "object")
    numbersNamedAsMoney(schema.additionalProperties, `${path}.*`, found);
}

it("trap 10: no answer or request of the API carries money as a number", () => {
  const document = JSON.parse(readFileSync("docs/api/openapi.json", "utf8"));
  const found: string[] = [];
  let looked = 0;
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === "schema" || path.endsWith("/schemas")) {
        looked += 1;
        numbersNamedAsMoney(child as Schema, `${path}/${key}`, found);
      }
      walk(child, `${path}/${key}`);
    }
  };
  walk(document, "");
  expect(looked).toBeGreaterThan(100);
  expect([...new Set(found)]).toEqual([]);
});
