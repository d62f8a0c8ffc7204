import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type CsvBars, csvBarsReader, parseCsvBars } from "@/lib/market-data/csv-bars";

const HEADER = "time,open,high,low,close,volume";
const DAY = 86_400_000;

function problemsOf(text: string): string[] {
  const result = parseCsvBars(text);
  return result.ok ? [] : result.problems.map(({ line, message }) => `${line}: ${message}`);
}

function barsOf(text: string): Extract<CsvBars, { ok: true }>["bars"] {
  const result = parseCsvBars(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.bars;
}

describe("what is read", () => {
  test.each([
    ["comma", "time,open,high,low,close,volume\n2024-01-01,1,3,0.5,2,7\n"],
    ["semicolon", "time;open;high;low;close;volume\n2024-01-01;1;3;0.5;2;7"],
    ["tab", "time\topen\thigh\tlow\tclose\tvolume\n2024-01-01\t1\t3\t0.5\t2\t7"],
    ["CRLF and a BOM", "\uFEFFtime,open,high,low,close,volume\r\n2024-01-01,1,3,0.5,2,7\r\n"],
    ["quotes", '"Date","Open","High","Low","Close","Volume"\n"2024-01-01","1","3","0.5","2","7"'],
    [
      "another order and more columns",
      "Volume,Close,Adj Close,Low,High,Open,Datetime\n7,2,2,0.5,3,1,2024-01-01T00:00:00Z",
    ],
    ["short names", "timestamp,o,h,l,c,vol\n1704067200,1,3,0.5,2,7"],
    [
      "MetaTrader",
      "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\n2024.01.01\t00:00:00\t1\t3\t0.5\t2\t7",
    ],
    ["blank lines", "\n\ntime,open,high,low,close,volume\n\n2024-01-01,1,3,0.5,2,7\n\n"],
    ["a trailing delimiter", "time,open,high,low,close,volume\n2024-01-01,1,3,0.5,2,7,"],
  ])("%s", (_, text) => {
    const bars = barsOf(text);
    expect([...bars.time]).toEqual([Date.UTC(2024, 0, 1)]);
    expect([bars.open[0], bars.high[0], bars.low[0], bars.close[0], bars.volume[0]]).toEqual([
      1, 3, 0.5, 2, 7,
    ]);
  });

  test.each([
    ["2024-01-02", Date.UTC(2024, 0, 2)],
    ["20240102", Date.UTC(2024, 0, 2)],
    ["2024/1/2", Date.UTC(2024, 0, 2)],
    ["2024-01-02 03:04", Date.UTC(2024, 0, 2, 3, 4)],
    ["2024-01-02T03:04:05.678Z", Date.UTC(2024, 0, 2, 3, 4, 5, 678)],
    ["2024-01-02T03:04:05+02:00", Date.UTC(2024, 0, 2, 1, 4, 5)],
    ["1704164645", 1_704_164_645_000],
    ["1704164645000", 1_704_164_645_000],
    ["1704164645000000", 1_704_164_645_000],
  ])("the time %s", (text, ms) => {
    expect([...barsOf(`${HEADER}\n${text},1,1,1,1,1`).time]).toEqual([ms]);
  });

  test("a file without volume has volume 0 and says so", () => {
    const result = parseCsvBars("time,open,high,low,close\n2024-01-01,1,1,1,1");
    expect(result.ok && [result.hasVolume, ...result.bars.volume]).toEqual([false, 0]);
  });

  test("a file cut into pieces anywhere reads the same", () => {
    const text = `${HEADER}\r\n2024-01-01,1,3,0.5,2,7\r\n2024-01-02,2,3,1,2,8\r\n`;
    for (let at = 0; at <= text.length; at += 1) {
      const reader = csvBarsReader();
      reader.push(text.slice(0, at));
      reader.push(text.slice(at));
      expect(reader.finish(), `cut at ${at}`).toEqual(parseCsvBars(text));
    }
  });

  test("every file of the reference data is read whole", (context) => {
    const folder = path.resolve("../shared/data/bars");
    if (!existsSync(folder)) return context.skip();
    const bars = Object.fromEntries(
      readdirSync(folder).map((file) => [
        file,
        barsOf(readFileSync(path.join(folder, file), "utf8")).time.length,
      ]),
    );
    expect(bars).toEqual({
      "btc-daily.csv": 1_246,
      "candles.csv": 6_000,
      "spy-daily.csv": 502,
      "spy-minute.csv": 1_564,
      "synthetic-daily.csv": 520,
    });
  });
});

describe("what is refused, with its line", () => {
  const good = `${HEADER}\n2024-01-01,1,3,0.5,2,7\n`;
  test.each([
    ["", "1: The file is empty."],
    [HEADER, "1: The file has no bars."],
    [
      "2024-01-01,1,3,0.5,2,7",
      "1: The first line must name the columns; missing: time, open, high, low, close.",
    ],
    ["time,open,high,close\n", "1: The first line must name the columns; missing: low."],
    ["time,open,open,high,low,close\n", '1: The header names the column "open" twice.'],
    [`${good}2024-01-02,x,3,1,2,7`, '3: open "x" is not a number'],
    [`${good}2024-01-02,NaN,3,1,2,7`, '3: open "NaN" is not a number'],
    [`${good}2024-01-02,,3,1,2,7`, "3: open is empty"],
    [`${good}2024-01-02,1e999,3,1,2,7`, '3: open "1e999" is not a number'],
    [`${good}2024-01-02,2,1,3,2,7`, "3: high 1 is below low 3"],
    [`${good}2024-01-02,2,3,1,4,7`, "3: close 4 is outside low 1 to high 3"],
    [`${good}2024-01-02,0.5,3,1,2,7`, "3: open 0.5 is outside low 1 to high 3"],
    [`${good}2024-01-02,2,3,1,2,-7`, "3: volume -7 is negative"],
    [`${good}2024-01-01,2,3,1,2,7`, "3: the time 2024-01-01T00:00:00.000Z is given twice"],
    [`${good}2023-12-31,2,3,1,2,7`, "3: the time 2023-12-31T00:00:00.000Z is before the line above"],
    [`${good}01/02/2024,2,3,1,2,7`, '3: the date "01/02/2024" is ambiguous: day or month first?'],
    [`${good}2024-02-30,2,3,1,2,7`, '3: the time "2024-02-30" does not exist'],
    [`${good}yesterday,2,3,1,2,7`, '3: "yesterday" is not a time.'],
    [`${good}2024-01-02,2,3,1,2`, "3: the line has 5 cells, the header has 6"],
    [`${good}"2024-01-02,2,3,1,2,7`, "3: a quote is not closed"],
    [
      "time;open;high;low;close\n2024-01-01;1,5;2;1;2",
      '2: open "1,5" is not a number (write a decimal point',
    ],
  ])("%j", (text, expected) => {
    expect(problemsOf(text)[0]?.slice(0, expected.length)).toBe(expected);
  });

  test("nothing is taken when one line is bad; the first 100 are listed and all are counted", () => {
    const lines = Array.from({ length: 250 }, (_, i) => `${new Date(i * DAY).toISOString()},1,1,1,x,1`);
    const result = parseCsvBars([HEADER, ...lines, "2024-01-01,1,1,1,1,1"].join("\n"));
    expect(result.ok ? [] : [result.problems.length, result.problemCount, "bars" in result]).toEqual([
      100,
      250,
      false,
    ]);
  });

  test("100,000 bars are read, one more is not", () => {
    const lines = Array.from({ length: 100_001 }, (_, i) => `${1_700_000_000 + i},1,1,1,1,1`);
    const result = parseCsvBars([HEADER, ...lines].join("\n"));
    expect(result.ok ? [] : result.problems).toEqual([
      { line: 100_002, message: "the file has more than 100,000 bars" },
    ]);
    expect(parseCsvBars([HEADER, ...lines.slice(0, -1)].join("\n")).ok).toBe(true);
  });
});
