import { expect, test } from "vitest";
import { INDICATORS } from "@/lib/ta/registry";
import { builtInDescription, builtInSource } from "@/prisma/seed/built-ins";

test.each(INDICATORS.map((definition) => [definition.id, definition] as const))(
  "the built-in %s is listed with guest code, a summary that fits and a description",
  (_, definition) => {
    const source = builtInSource(definition);
    expect(source).toContain("export default indicator({");
    for (const { name } of definition.outputs) expect(source).toContain(`${name}: plot(`);
    expect(builtInDescription(definition)).toContain(definition.formula);
  },
);
