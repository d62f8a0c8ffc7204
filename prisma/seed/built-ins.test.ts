import { expect, test } from "vitest";
import { builtInCall, builtInSource } from "@/lib/indicators/built-in-source";
import { INDICATORS } from "@/lib/ta/registry";
import { builtInWords } from "@/prisma/seed/built-ins";

const BY_ID = INDICATORS.map((definition) => [definition.id, definition] as const);

test.each(BY_ID)(
  "the built-in %s is listed with guest code, its formula and its reference",
  (_, definition) => {
    const source = builtInSource(definition);
    expect(source).toContain("export default indicator({");
    expect(source).toContain(builtInCall(definition));
    for (const { name } of definition.outputs) expect(source).toContain(`${name}: plot(`);
    const { description, slug } = builtInWords(definition);
    expect(slug).toBe(definition.id);
    expect(description).toContain(definition.reference);
    expect(description).toContain(definition.convention);
  },
);

test.each(BY_ID.filter(([, { repaint }]) => repaint !== "clean"))(
  "the built-in %s says in its tags and words that later bars change it",
  (_, definition) => {
    const { tags, description } = builtInWords(definition);
    expect(tags).toContain(definition.repaint);
    expect(description).toMatch(/repaints|rewrites history|looks ahead/);
  },
);
