import { describe, expect, it } from "vitest";
import { columnUses, readCsvFile } from "@/components/indicator/read-csv-file";

describe("reading a CSV in the browser", () => {
  it("gives the bars and says what each column was read as", async () => {
    const file = new Blob([
      "Date;Note;Open;High;Low;Close\r\n2024-01-01;x;1;3;1;2\r\n2024-01-02;;2;4;2;3\r\n",
    ]);
    const read = await readCsvFile(file);
    expect(read).toMatchObject({ ok: true, hasVolume: false });
    expect(read.ok && read.columns).toEqual([
      { header: "Date", readAs: "time" },
      { header: "Note", readAs: null },
      { header: "Open", readAs: "open" },
      { header: "High", readAs: "high" },
      { header: "Low", readAs: "low" },
      { header: "Close", readAs: "close" },
    ]);
    expect(read.ok && read.bars.time).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2)]);
  });

  it("takes no bar when a line is bad and names the line", async () => {
    const read = await readCsvFile(
      new Blob(["time,open,high,low,close\n2024-01-01,1,3,1,2\n2024-01-02,1,0,1,2\n"]),
    );
    expect(read).toMatchObject({ ok: false, problemCount: 1, problems: [{ line: 3 }] });
  });

  it("names date and clock where they stand apart", () => {
    const uses = columnUses("Date,Time,Open,High,Low,Close,Vol\n2024-01-01,10:00,1,1,1,1,5");
    expect(uses.slice(0, 2)).toEqual([
      { header: "Date", readAs: "time" },
      { header: "Time", readAs: "clock" },
    ]);
  });
});
