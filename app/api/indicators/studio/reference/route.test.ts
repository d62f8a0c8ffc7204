import { expect, test } from "vitest";
import { GET } from "@/app/api/indicators/studio/reference/route";
import { TaReference } from "@/lib/indicators/studio-schema";
import { ta } from "@/lib/ta/library";
import { callRoute } from "@/prisma/seed/test-requests";

test("200: everybody may read of every function of ta", async () => {
  const answer = await callRoute(GET);
  expect(answer.status).toBe(200);
  const { items } = TaReference.parse(answer.json);
  expect(items.map(({ name }) => name)).toEqual(Object.keys(ta).sort());
});
