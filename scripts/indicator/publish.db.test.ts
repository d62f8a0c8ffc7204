import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOKEN_SCOPES, type UserActor } from "@/lib/actor";
import { sha256Hex } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import type { DeclaredRoute } from "@/lib/http";
import { changeVersion } from "@/lib/indicators/mutations/change-version";
import { sandbox } from "@/lib/sandbox/service";
import { type CommandEnd, TestFolder } from "@/scripts/testing/indicator-workbench";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { type RouteServer, startRouteServer } from "@/scripts/testing/route-server";

const modules = import.meta.glob<Record<string, unknown>>("/app/api/indicators/**/route.ts", { eager: true });
const routes = Object.values(modules)
  .flatMap((exports) => Object.values(exports))
  .filter((value): value is DeclaredRoute => typeof value === "function" && "declaration" in value);

const LISTING = [
  "--create",
  "--name",
  "Own Speed",
  "--category",
  "momentum",
  "--once",
  "2999",
  "--month",
  "499",
  "--trial",
  "7",
];

/** How far the price has gone in some bars, in per cent of where it was; `output` names the series. */
function speed(output: string, change = "- 1"): string {
  return `export default indicator({
  name: "Own Speed",
  inputs: { length: input.int(7, { min: 1, max: 50 }) },
  outputs: { ${output}: plot() },
  compute: ({ bars, inputs }) => {
    const ${output} = new Float64Array(bars.length).fill(NaN);
    for (let i = inputs.length; i < bars.length; i += 1) {
      const ratio = bars.close[i] / bars.close[i - inputs.length];
      if (Number.isFinite(ratio)) ${output}[i] = 100 * (Math.min(ratio, 1e6) ${change}) * Math.sqrt(i % 3 + 1);
    }
    return { ${output} };
  },
});
`;
}

let server: RouteServer;
let developer: UserActor;
let token: string;
let folder: TestFolder;

beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  server = await startRouteServer(routes);
  developer = await aPerson();
  token = await tokenOf(developer);
  folder = new TestFolder({ server: server.address, token: async () => token });
  folder.write("speed.ts", speed("speed"));
});

afterAll(async () => {
  folder.remove();
  await server.stop();
  await sandbox().stop();
});

async function tokenOf({ userId }: UserActor, scopes: readonly string[] = TOKEN_SCOPES): Promise<string> {
  const text = `ts_${randomUUID()}`;
  const data = { userId, name: "test", hash: sha256Hex(text), prefix: "ts_", scopes: [...scopes] };
  await db().apiToken.create({ data });
  return text;
}

function publish(file: string, version: string, ...more: string[]): Promise<CommandEnd> {
  return folder.call(["publish", file, "--version", version, ...more]);
}

async function ownVersions() {
  const found = await db().indicatorVersion.findMany({
    where: { indicator: { slug: "own-speed" } },
    orderBy: [{ major: "asc" }, { minor: "asc" }],
    select: { major: true, minor: true, status: true },
  });
  return found.map(({ major, minor, status }) => `${major}.${minor} ${status}`);
}

describe("publish", () => {
  it("opens a listing, passes the gates, survives a repetition, and minds breaking changes", async () => {
    const first = await publish("speed.ts", "1.0.0", ...LISTING);
    expect(first.exit, first.told + first.printed).toBe(0);
    expect(first.printed).toMatch(/^ok {6}look-ahead {2}No value moved/m);
    expect(first.told).toContain("own-speed 1.0.0 waits for a curator.");
    expect(await ownVersions()).toEqual(["1.0 pending"]);
    const listing = await db().indicator.findUniqueOrThrow({
      where: { slug: "own-speed" },
      include: { price: true },
    });
    expect([listing.slug, listing.category, listing.price?.onceMinor, listing.price?.trialDays]).toEqual([
      "own-speed",
      "momentum",
      2_999n,
      7,
    ]);

    const again = await publish("speed.ts", "1.0.0", ...LISTING);
    expect([again.exit, again.told]).toEqual([
      0,
      "The listing is own-speed.\nown-speed 1.0.0 was sent before: pending.",
    ]);
    expect(await ownVersions(), "nothing was written twice").toEqual(["1.0 pending"]);

    folder.write("other.ts", speed("speed", "- 1.5"));
    const other = await publish("other.ts", "1.0.0", "--id", "own-speed", "--changelog", "Other.");
    expect([other.exit, other.told]).toEqual([
      1,
      "own-speed 1.0.0 exists with another source, and versions never change: choose a greater number.",
    ]);

    const curator = await aPersonWith(0n, "CURATOR");
    await changeVersion({ actor: curator, ref: "own-speed", act: "approve", input: { version: "1.0.0" } });
    folder.write("renamed.ts", speed("pace"));
    const minor = await publish("renamed.ts", "1.1.0", "--id", "own-speed", "--changelog", "Renamed.");
    expect(minor.exit).toBe(1);
    expect(minor.told).toContain("2.0.0 or greater");
    const major = await publish("renamed.ts", "2.0.0", "--id", "own-speed", "--changelog", "Renamed.");
    expect(major.exit, major.told + major.printed).toBe(0);
    expect(major.printed).toMatch(/breaking .*1\.0\.0/);
    expect(await ownVersions()).toEqual(["1.0 approved", "2.0 pending"]);
  }, 120_000);

  it("prints the report of a version that a gate refuses, with the line", async () => {
    folder.write("clock.ts", speed("speed").replace("100 *", "Date.now() *"));
    const refused = await publish("clock.ts", "1.0.0", ...LISTING.with(2, "Clock"));
    expect(refused.exit, refused.told).toBe(1);
    expect(refused.printed).toMatch(/^FAILS {3}static/m);
    expect(refused.printed.match(/Fails on flat prices: ReferenceError/g)).toHaveLength(1);
    expect(refused.printed).toMatch(/clock\.ts:9:\d+ error: `Date` is not available/);
  }, 60_000);

  it("tells every word of a listing that does not fit, before it asks for a token", async () => {
    const { exit, told } = await folder.call(
      [
        "publish",
        "speed.ts",
        "--version",
        "1.2",
        "--create",
        "--category",
        "moon",
        "--once",
        "9.99",
        "--trial",
        "200",
      ],
      { token: () => Promise.reject(new Error("asked")) },
    );
    expect(exit).toBe(2);
    for (const flag of ["version", "name", "category", "once", "trial"])
      expect(told).toContain(`--${flag}: `);
  });

  it.each([
    [
      ["--id", "a", "--create", "--changelog", "x"],
      "Give --id for a listing that exists, or --create for a new one.",
    ],
    [["--changelog", "x"], "Give --id for a listing that exists, or --create for a new one."],
    [
      ["--id", "a", "--changelog", "x", "--month", "499"],
      "--month is for a new listing: it goes with --create.",
    ],
    [["--id", "a"], "A new version needs --changelog: what has changed?"],
  ])("refuses %j", async (more, words) => {
    expect(await publish("speed.ts", "1.0.0", ...more)).toMatchObject({ exit: 2, told: words });
  });

  it("never takes a token as an argument", async () => {
    const { exit, told } = await publish("speed.ts", "1.0.0", "--token", "ts_1");
    expect([exit, told.startsWith("--token is not a flag of this command.")]).toEqual([2, true]);
  });

  it("tells apart a token nobody has, one that may only read, and a listing of somebody else", async () => {
    const more = ["--id", "rsi", "--changelog", "Mine now."];
    token = "ts_unknown";
    expect(await publish("speed.ts", "9.0.0", ...more)).toMatchObject({
      exit: 2,
      told: expect.stringContaining("UNAUTHENTICATED"),
    });
    token = await tokenOf(developer, ["read"]);
    expect(await publish("speed.ts", "9.0.0", ...more)).toMatchObject({
      exit: 2,
      told: expect.stringContaining("FORBIDDEN"),
    });
    token = await tokenOf(developer);
    expect(await publish("speed.ts", "9.0.0", ...more)).toMatchObject({
      exit: 1,
      told: expect.stringContaining("NOT_FOUND"),
    });
  });

  it("says when nobody answers, and when it is not Touchstone who does", async () => {
    const more = ["--id", "a", "--changelog", "x", "--server"];
    const nobody = await publish("speed.ts", "1.0.0", ...more, "http://127.0.0.1:9");
    expect([nobody.exit, nobody.told]).toEqual([
      2,
      "The server did not answer. Check the connection and try again. (NETWORK)",
    ]);
    const nonsense = await publish("speed.ts", "1.0.0", ...more, "example");
    expect([nonsense.exit, nonsense.told]).toEqual([
      2,
      '"example" is not the address of a server: write http(s)://…',
    ]);
  });
});
