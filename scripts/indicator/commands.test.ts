import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GateReport } from "@/lib/indicators/gate-schema";
import { seriesCsv } from "@/lib/indicators/series-csv";
import { STUDIO_TEMPLATES } from "@/lib/indicators/studio-templates";
import type { SandboxPool } from "@/lib/sandbox/service";
import { seededBars, startTestPool } from "@/lib/sandbox/test-pool";
import { sliceBars } from "@/lib/ta/bars";
import { ta } from "@/lib/ta/library";
import { COMMANDS } from "@/scripts/indicator/commands";
import { testFolder } from "@/scripts/testing/indicator-workbench";

const BARS = sliceBars(seededBars(60), 0);
const { time, ...columns } = BARS;
const BARS_CSV = seriesCsv(time, columns);

let pool: SandboxPool;

beforeAll(() => {
  pool = startTestPool({ concurrency: 1 });
});

afterAll(() => pool.stop());

const folderWithSandbox = () => testFolder({ sandbox: () => pool });

describe("help", () => {
  it("lists every command, tells of each, and is what nothing at all asks for", async () => {
    const folder = testFolder();
    const overview = await folder.call([]);
    expect(overview).toEqual(await folder.call(["help"]));
    expect(overview.exit).toBe(0);
    for (const { words } of COMMANDS) {
      const { name, summary, flags } = words;
      expect(overview.printed).toContain(summary);
      const help = await folder.call(["help", name]);
      expect(help).toEqual(await folder.call([name, "--help"]));
      for (const flag of flags) expect(help.printed).toContain(`--${flag.name}`);
    }
  });

  it("answers a mistyped command with the nearest one", async () => {
    const { exit, told } = await testFolder().call(["chekc"]);
    expect(exit).toBe(2);
    expect(told).toContain('"chekc" is not a command. Did you mean check?');
  });
});

describe("new", () => {
  it.each(STUDIO_TEMPLATES.map(({ id }) => id))(
    "starts an indicator from %s that passes its check",
    async (id) => {
      const folder = folderWithSandbox();
      const made = await folder.call(["new", "parts/Trend Meter", "--template", id]);
      expect(made.printed).toContain("parts/trend-meter.indicator.ts\nparts/touchstone.d.ts");
      expect(folder.read("parts/trend-meter.indicator.ts")).toMatch(
        /^\/\/\/ <reference path="\.\/touchstone\.d\.ts" \/>\n/,
      );
      const checked = await folder.call(["check", "parts/trend-meter.indicator.ts"]);
      expect([checked.exit, checked.told]).toEqual([0, ""]);
      expect(checked.printed).toContain("Trend Meter");
    },
  );

  it("overwrites neither an indicator nor types of somebody's own", async () => {
    const folder = testFolder();
    folder.write("mine.indicator.ts", "mine");
    expect(await folder.call(["new", "mine"])).toMatchObject({
      exit: 2,
      told: "mine.indicator.ts exists already.",
    });
    expect(folder.read("mine.indicator.ts")).toBe("mine");
    folder.write("touchstone.d.ts", "declare const mine: 1;");
    const refused = await folder.call(["new", "other"]);
    expect(refused.exit).toBe(2);
    expect(refused.told).toContain("is a file of yours");
  });

  it("writes the types anew, so that they follow the library", async () => {
    const folder = testFolder();
    await folder.call(["new", "one"]);
    const types = folder.read("touchstone.d.ts");
    folder.write("touchstone.d.ts", types.slice(0, 2_000));
    expect((await folder.call(["new", "two"])).exit).toBe(0);
    expect(folder.read("touchstone.d.ts")).toBe(types);
  });

  it("refuses a template and a name there are none of", async () => {
    const folder = testFolder();
    expect((await folder.call(["new", "a", "--template", "b"])).told).toBe(
      `There is no template "b". Choose ${STUDIO_TEMPLATES.map(({ id }) => id).join(", ")}.`,
    );
    expect((await folder.call(["new", "…"])).exit).toBe(2);
  });
});

describe("check", () => {
  it("shows the line and a caret where the source does not compile", async () => {
    const folder = folderWithSandbox();
    folder.write("bad.ts", "export default indicator({\n  name: ;\n});\n");
    const { exit, told } = await folder.call(["check", "bad.ts"]);
    expect(exit).toBe(1);
    expect(told).toMatch(/^bad\.ts:2:9 .+\n {2}2 \| {3}name: ;\n {14}\^$/);
  });

  it("tells warnings and notes at their places and refuses errors only", async () => {
    const folder = folderWithSandbox();
    await folder.call(["new", "it"]);
    const source = folder.read("it.indicator.ts");
    folder.write(
      "it.indicator.ts",
      source.replace("ta.sma(bars.close", "ta.sma(bars.close.map((v, i, all) => all[i + 1] ?? v)"),
    );
    const noted = await folder.call(["check", "it.indicator.ts"]);
    expect(noted.exit).toBe(0);
    expect(noted.told).toMatch(/^it\.indicator\.ts:11:\d+ note: Reads `\[i \+ 1\]`/);
    folder.write("it.indicator.ts", source.replace("bars.close", "bars.close.fill(Date.now())"));
    const refused = await folder.call(["check", "it.indicator.ts"]);
    expect(refused.exit).toBe(1);
    expect(refused.told).toContain("error: `Date` is not available: there is no clock in an indicator");
    expect(refused.told).toMatch(/it\.indicator\.ts:11:\d+ error: Fails on /);
  });

  it("says which file is not there", async () => {
    expect(await folderWithSandbox().call(["check", "none.ts"])).toMatchObject({
      exit: 2,
      told: "none.ts does not exist.",
    });
  });
});

describe("prove", () => {
  it("passes an honest source, as the server's own report in JSON", async () => {
    const folder = folderWithSandbox();
    await folder.call(["new", "it", "--template", "trailing-stop"]);
    folder.write("bars.csv", BARS_CSV);
    const { exit, printed, told } = await folder.call([
      "prove",
      "it.indicator.ts",
      "--json",
      "--bars",
      "bars.csv",
    ]);
    const report = GateReport.parse(JSON.parse(printed));
    expect(exit, printed).toBe(0);
    expect([report.verdict, report.proof?.class]).toEqual(["passed", "clean"]);
    expect(told).toContain("look-ahead");
    expect(told).toContain("Your bars bars.csv: no value moved in 60 bars");
  });

  it("names a built-in under another name, and the bar at which a peek was found, also on one's own bars", async () => {
    const folder = folderWithSandbox();
    await folder.call(["new", "it"]);
    const source = folder.read("it.indicator.ts");
    folder.write("bars.csv", BARS_CSV);
    folder.write(
      "it.indicator.ts",
      source.replace(/ta\.sma\(.*\)/, "$&.map((v, i, all) => all[i + 3] ?? NaN)"),
    );
    const { exit, printed, told } = await folder.call(["prove", "it.indicator.ts", "--bars", "bars.csv"]);
    expect(exit).toBe(1);
    expect(printed).toMatch(/^warns {3}look-ahead {2}Values are made of bars that had not happened yet\.$/m);
    expect(printed).toMatch(/^Evidence {2}output line at bar \d+ \(\d{4}-.*\) of “/m);
    expect(printed).toContain("and not defined with the bars up to");
    expect(told).toMatch(/Your bars bars\.csv: output line at bar \d+/);
    folder.write("it.indicator.ts", source);
    const plain = await folder.call(["prove", "it.indicator.ts"]);
    expect(plain.exit).toBe(0);
    expect(plain.printed).toContain("Gives the numbers of the free built-in “Simple moving average”");
  });

  it("shows a source that does not compile once, and skips the rest", async () => {
    const folder = folderWithSandbox();
    folder.write("bad.ts", "export default ;");
    const { exit, printed } = await folder.call(["prove", "bad.ts"]);
    expect(exit).toBe(1);
    expect(printed.match(/bad\.ts:1:\d+ error:/g)).toHaveLength(1);
    expect(printed.match(/^skipped/gm)).toHaveLength(7);
  });
});

describe("run", () => {
  const started = async (template = "blank") => {
    const folder = folderWithSandbox();
    await folder.call(["new", "it", "--template", template]);
    folder.write("bars.csv", BARS_CSV);
    return folder;
  };
  const run = ["run", "it.indicator.ts", "--csv", "bars.csv"];

  it("prints time and the library's own numbers as CSV", async () => {
    const folder = await started();
    const { exit, printed, told } = await folder.call([...run, "--input", "length=5"]);
    expect(exit).toBe(0);
    expect(told).toContain("60 bars, line");
    expect(`${printed}\n`).toBe(seriesCsv(BARS.time, { line: ta.sma(BARS.close, 5) }));
  });

  it("writes JSON with null where there is no value", async () => {
    const folder = await started();
    expect((await folder.call([...run, "--out", "o.json"])).printed).toBe("");
    const { name, time: times, outputs } = JSON.parse(folder.read("o.json"));
    expect([name, times]).toEqual(["it", [...BARS.time]]);
    expect(outputs.line[18]).toBeNull();
    expect(outputs.line[19]).toBe(ta.sma(BARS.close, 20)[19]);
  });

  it("tells an input out of bounds, an unknown one and bad lines of the bars", async () => {
    const folder = await started();
    expect(await folder.call([...run, "--input", "length=501"])).toMatchObject({
      exit: 1,
      told: "it.indicator.ts inputs.length must be at most 500.",
    });
    expect((await folder.call([...run, "--input", "lenght=5"])).told).toContain("Did you mean length?");
    folder.write("bars.csv", BARS_CSV.replace(/\n([^,]+),[^,]+,/, "\n$1,dear,"));
    const bad = await folder.call(run);
    expect([bad.exit, bad.told]).toEqual([2, 'bars.csv:2 open "dear" is not a number']);
  });

  it("shows where the code threw", async () => {
    const folder = await started();
    folder.write("it.indicator.ts", folder.read("it.indicator.ts").replace("ta.sma", "ta.smma"));
    const { exit, told } = await folder.call(run);
    expect(exit).toBe(1);
    expect(told).toContain("it.indicator.ts:11:14 TypeError: ta.smma is not a function");
  });

  it("runs again on each save while it watches, also behind a mistake, and ends when asked", async () => {
    const folder = await started();
    const stopping = new AbortController();
    const source = folder.read("it.indicator.ts");
    const saves = [source.replace("ta.sma", "ta.smma"), source.replace("ta.sma", "ta.ema")];
    const heard: string[] = [];
    const tell = (text: string) => {
      heard.push(text);
      const next = /^Watching|not a function/.test(text) ? saves.shift() : undefined;
      if (next !== undefined) folder.write("it.indicator.ts", next);
      if (saves.length === 0 && heard.filter((words) => words.includes("60 bars")).length === 2)
        stopping.abort();
    };
    const ended = await folder.call([...run, "--out", "o.csv", "--watch"], {
      tell,
      stopped: stopping.signal,
    });
    expect(ended.exit).toBe(0);
    expect(folder.read("o.csv")).toBe(seriesCsv(BARS.time, { line: ta.ema(BARS.close, 20) }));
  });
});
