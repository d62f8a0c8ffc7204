import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { testFolder } from "@/scripts/testing/indicator-workbench";

const RUN = {
  id: "r",
  version: "1.0.0",
  state: "running",
  stage: "compile",
  done: 2,
  total: 100,
  report: null,
  createdAt: "2026-11-22T00:00:00.000Z",
  endedAt: null,
};
const VERSION = { status: "draft", sourceHash: "h", reviewNotes: null };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that answers the calls of a publication, and the looks at its gates one after the other. */
async function scripted(looks: readonly object[]): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const left = [...looks];
  const server = createServer((request, response) => {
    const call = `${request.method} ${request.url}`;
    asked.push(`${call} ${request.headers.authorization}`);
    const publishing = { gateRunId: "r", version: "1.0.0", status: "draft", run: RUN };
    const answer = call.endsWith("/publish") ? publishing : call.endsWith("/gate") ? left.shift() : VERSION;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { address: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`, asked };
}

async function publish(looks: readonly object[]) {
  const { address, asked } = await scripted(looks);
  const folder = testFolder({ server: address, token: async () => "ts_secret" });
  folder.write("f.ts", "source");
  const words = ["publish", "f.ts", "--id", "slug", "--version", "1.0.0", "--changelog", "First."];
  return { ...(await folder.call(words)), asked };
}

describe("gates that take their time", () => {
  it("are followed to their end, each stage told once, with the token in the header only", async () => {
    const { exit, told, asked } = await publish([
      { ...RUN, stage: "look-ahead", done: 20 },
      { ...RUN, stage: "look-ahead", done: 40 },
      { ...RUN, state: "passed", stage: "breaking", done: 100 },
    ]);
    expect(exit).toBe(0);
    expect(told).toBe("  2 % compile\n 20 % look-ahead\nslug 1.0.0 waits for a curator.");
    expect(asked).toHaveLength(6);
    for (const call of asked) expect(call).toMatch(/^\w+ \/api\/indicators\/slug\/\S+ Bearer ts_secret$/);
    expect(
      asked.filter((call) => call.includes("?") || call.split(" ")[1]?.includes("ts_")),
      "not in an address",
    ).toEqual([]);
  });

  it("that were interrupted are told as such", async () => {
    const { exit, told } = await publish([{ ...RUN, state: "abandoned" }]);
    expect(exit).toBe(2);
    expect(told).toContain("The gates were interrupted. Publish once more.");
  });
});
