import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant } from "@/scripts/testing/providers";
import { aPublicRecord, type PublicRecord } from "@/scripts/testing/public-records";
import { GET } from "./route";

let record: PublicRecord;
beforeAll(async () => {
  record = await aPublicRecord();
});

const prove = (seq: number | string, as?: UserActor, id = record.providerId) =>
  callRoute(GET, { params: { id }, query: { seq: `${seq}` }, ...(as ? { as } : {}) });

describe("200", () => {
  test("anybody gets the proof of an event that is public", async () => {
    const { status, json } = await prove(2);
    expect(status).toBe(200);
    expect(json).toMatchObject({ account: record.accountId, seq: 2 });
    expect(JSON.parse(json.record)).toMatchObject({ kind: "fill", side: "buy", price: "100.0" });
  });

  test("owner and curators get that of an event of just now", async () => {
    for (const insider of [record.owner, record.curator])
      expect((await prove(record.freshSeqs[0], insider)).status).toBe(200);
  });
});

describe("400", () => {
  test("a number that is none", async () => {
    for (const seq of ["0", "x", "1.5"]) expect((await prove(seq)).status).toBe(400);
  });
});

describe("404", () => {
  test("an event of just now looks like one that has not happened", async () => {
    for (const stranger of [undefined, await aPerson()]) {
      const answers = [];
      for (const seq of [...record.freshSeqs, 1_000]) {
        const { status, json } = await prove(seq, stranger);
        answers.push({ status, code: json.code, detail: json.detail, title: json.title });
      }
      expect(answers[0]?.status).toBe(404);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }
  });

  test("a provider that is not listed", async () => {
    const { providerId } = await anApplicant();
    expect((await prove(1, undefined, providerId)).status).toBe(404);
  });
});
