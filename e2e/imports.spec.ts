import { z } from "zod";
import { expect, test } from "@/e2e/fixtures";

const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\n")),
});
const BINANCE = "Date(UTC),Pair,Side,Price,Executed,Amount,Fee";
const SOLD = "2026-01-03 10:00:00,SOLUSDT,SELL,160.00,10SOL,1600USDT,1.6USDT";
const MT5 =
  "Time\tDeal\tSymbol\tType\tDirection\tVolume\tPrice\tOrder\tCommission\tFee\tSwap\tProfit\tBalance\tComment";
const DEAL =
  "2026.01.07 16:00:00\t600003\tUS30\tsell\tout\t0.02\t38000.5\t7\t-1.75\t0\t0\t25.00\t10 245.20\t";

test("a person imports two formats, is told why a file is refused, and mends it", async ({ newUser }) => {
  const { page } = await newUser();
  const opened = await page.request.post("/api/marketplace/accounts", {
    data: { kind: "imported", name: "Main", currency: "USD", venue: "broker" },
  });
  const { id } = z.object({ id: z.string() }).parse(await opened.json());
  await page.goto(`/desk/accounts/${id}`);
  await page.getByRole("link", { name: "Import a file" }).click();
  const file = page.locator("input[type=file]");
  const send = page.getByRole("button", { name: "Import", exact: true });

  await file.setInputFiles(csv("binance.csv", BINANCE, SOLD, SOLD.replace("SELL", "SOLD OUT")));
  await expect(page.getByRole("combobox", { name: "Format" })).toHaveValue("binance-spot");
  await send.click();
  await expect(page.getByText("Nothing was imported: 1 of 2 lines are refused.")).toBeVisible();
  await expect(page.getByRole("cell", { name: '"SOLD OUT" is neither buy nor sell' })).toBeVisible();

  await file.setInputFiles(csv("binance.csv", BINANCE, SOLD));
  await send.click();
  await expect(page.getByText("1 events imported, 0 were known.")).toBeVisible();

  await file.setInputFiles(csv("deals.csv", MT5, DEAL));
  await expect(page.getByRole("combobox", { name: "Format" })).toHaveValue("metatrader5");
  await page.getByRole("combobox", { name: "Time zone" }).selectOption("Europe/Athens");
  await page.getByRole("textbox", { name: "Contract sizes" }).fill("US30 = 1");
  await send.click();
  await expect(page.getByText("deals.csv")).toHaveCount(2);
  await page.getByRole("link", { name: "See the events" }).click();
  await expect(page.getByRole("cell", { name: "sell US30" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "sell SOLUSDT" })).toBeVisible();
});
