import { expect, test } from "@/e2e/fixtures";

const HOUR_MS = 3_600_000;
const hour = (i: number) => `${new Date(Date.UTC(2024, 0, 1) + i * HOUR_MS).toISOString()},1,3,0.5,2,7`;
const csv = (...lines: string[]) => ({
  name: "candles.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(["time,open,high,low,close,volume", ...lines].join("\n")),
});

test("a curator opens an instrument, imports candles, and everybody sees where some are missing", async ({
  login,
}) => {
  const symbol = `E2E-${Date.now()}`;
  const page = await login("curator");
  await page.goto("/admin/market-data");
  for (const [label, value] of Object.entries({
    Symbol: symbol,
    Name: "Imported",
    Venue: "e2e",
    Base: "E",
    Quote: "USD",
  }))
    await page.getByRole("textbox", { name: label, exact: true }).fill(value);
  await page.getByRole("button", { name: "Open the instrument" }).click();
  const choice = page.getByRole("combobox", { name: "Symbol" });
  await choice.selectOption(symbol);
  await page.getByRole("combobox", { name: "Interval" }).selectOption("1h");

  const file = page.locator("input[type=file]");
  await file.setInputFiles(csv(hour(0), hour(1).replace(",3,", ",x,"), hour(2).replace(",7", ",-7")));
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Nothing was imported: 2 lines are refused")).toBeVisible();
  await expect(page.getByText("line 4: volume -7 is negative")).toBeVisible();

  await file.setInputFiles(csv(hour(0), hour(1), hour(5)));
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("3 candles added, 0 corrected, 0 known")).toBeVisible();
  await page.getByRole("link", { name: "Look for gaps" }).click();
  await expect(page.getByRole("row", { name: /2024.*3$/ })).toBeVisible();
});
