import { z } from "zod";
import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";

const MINUTE_MS = 60_000;

/** Ten minute candles of 100 that end now. */
function candles(): string {
  const end = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  const lines = Array.from(
    { length: 10 },
    (_, index) => `${new Date(end - (10 - index) * MINUTE_MS).toISOString()},100,100,100,100,1000`,
  );
  return ["time,open,high,low,close,volume", ...lines].join("\n");
}

test("a person trades on paper: deposit, an order that waits, one that is refused, a cancel", async ({
  login,
  newUser,
}) => {
  const symbol = `PAPER-${Date.now()}`;
  const curator = await login("curator");
  await curator.goto("/admin/market-data");
  const facts = { Symbol: symbol, Name: "Paper", Venue: "e2e", Base: "P", Quote: "USD" };
  for (const [label, value] of Object.entries(facts))
    await curator.getByRole("textbox", { name: label, exact: true }).fill(value);
  await curator.getByRole("button", { name: "Open the instrument" }).click();
  await curator.getByRole("combobox", { name: "Symbol" }).selectOption(symbol);
  await curator.getByRole("combobox", { name: "Interval" }).selectOption("1m");
  await curator
    .locator("input[type=file]")
    .setInputFiles({ name: "candles.csv", mimeType: "text/csv", buffer: Buffer.from(candles()) });
  await curator.getByRole("button", { name: "Import", exact: true }).click();
  await expect(curator.getByText("10 candles added, 0 corrected, 0 known")).toBeVisible();

  const { page } = await newUser();
  const opened = await page.request.post("/api/marketplace/accounts", {
    data: { kind: "paper", name: "Practice", currency: "USD", venue: "paper" },
  });
  const { id } = z.object({ id: z.string() }).parse(await opened.json());
  await page.goto(`/desk/accounts/${id}`);
  await expect(page.getByText("simulated", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Deposit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Amount" }).fill("1000");
  await dialog.getByRole("button", { name: "Deposit" }).click();
  await expect(page.getByRole("cell", { name: "Deposit" })).toBeVisible();

  await page.getByRole("combobox", { name: "Symbol" }).selectOption(symbol);
  await page.getByRole("textbox", { name: "Quantity" }).fill("50");
  await page.getByRole("button", { name: "Buy, simulated" }).click();
  await expect(page.getByText("The order was rejected")).toBeVisible();
  await page.locator("label").getByText("Limit", { exact: true }).click();
  await page.getByRole("textbox", { name: "Quantity" }).fill("2");
  await page.getByRole("textbox", { name: "Limit price" }).fill("50");
  await page.getByRole("button", { name: "Buy, simulated" }).click();
  const row = page.getByRole("row", { name: new RegExp(`buy ${symbol}.*working`) });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.getByRole("button", { name: /^Cancel/ }).click();
  await expect(page.getByRole("row", { name: new RegExp(`buy ${symbol}.*cancelled`) })).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`buy ${symbol}.*rejected`) })).toBeVisible();
});
