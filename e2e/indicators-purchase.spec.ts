import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { IndicatorPage } from "@/e2e/pages/indicator-page";
import { IndicatorRunPage } from "@/e2e/pages/indicator-run-page";

const BARS = 300;

/** The first 300 bars of the series the indicators are tested with. */
function goodCsv(): string {
  const lines = readFileSync("lib/ta/testing/fixtures/synthetic-daily.csv", "utf8").split("\n");
  return `${lines.slice(0, BARS + 1).join("\n")}\n`;
}

async function topUp(page: Page, cents: string): Promise<void> {
  const data = { amount: { amount: cents, currency: "USD" } };
  expect((await page.request.post("/api/wallet/top-up", { data })).status()).toBe(201);
}

async function balance(page: Page): Promise<string> {
  const wallet: { balance: { amount: string } } = await (await page.request.get("/api/wallet")).json();
  return wallet.balance.amount;
}

test("somebody new buys an indicator once, runs it on a file, and takes result and receipt along", async ({
  newUser,
}) => {
  const { page } = await newUser();
  await topUp(page, "10000");
  const indicator = new IndicatorPage(page, "momentum-composite");
  await indicator.open();
  await expect(indicator.licence).toContainText("19.00 USD");
  await expect(indicator.licence).toContainText("test money");
  await indicator.openPurchase();
  await expect(indicator.dialog).toContainText("To the developer, 70 %");
  await expect(indicator.dialog).toContainText("13.30 USD");
  await expect(indicator.dialog).toContainText("5.70 USD");
  await expect(indicator.dialog).toContainText("81.00 USD");
  await indicator.dialog.getByRole("button", { name: "Pay 19.00 USD" }).dblclick();
  await expect(indicator.dialog.getByRole("heading", { name: "The licence is yours" })).toBeVisible();
  expect(await balance(page), "a double click charges once").toBe("8100");
  await expect(page.getByRole("banner")).toContainText("81.00 USD");

  await indicator.dialog.getByRole("link", { name: "Run on your bars" }).click();
  const run = new IndicatorRunPage(page);
  await expect(indicator.licence).toContainText("Active");
  await expect(indicator.licence.getByRole("button")).toHaveCount(0);
  await run.choose("bars.csv", goodCsv());
  await expect(run.main.getByText(`${BARS} bars, ready to run`)).toBeVisible();
  await expect(run.main.getByRole("list", { name: "Columns" })).toContainText("close → close");
  await run.run.click();
  await expect(run.result.getByRole("figure", { name: "Your bars with Momentum Composite" })).toBeVisible();
  const lastValues = run.result.getByRole("table", { name: "Last values of the run" });
  await expect(lastValues.locator("tbody tr")).toHaveCount(10);

  const csv = await run.download("CSV");
  expect(csv.name).toMatch(/^momentum-composite-1\.0\.0-[0-9a-f]{8}\.csv$/);
  const lines = csv.text.trimEnd().split("\n");
  expect(lines[0]).toBe("time,score,signal");
  expect(lines).toHaveLength(BARS + 1);
  expect(lines.at(-1)).toMatch(/^2019-10-27T00:00:00\.000Z,-?\d+\.\d+,-?\d+\.\d+$/);
  const json = JSON.parse((await run.download("JSON")).text);
  expect(json.time).toHaveLength(BARS);
  const receipt = JSON.parse((await run.download("Receipt as JSON")).text);
  expect(receipt).toMatchObject({ bars: BARS, outcome: "ok", dataset: { kind: "upload" } });
  expect(receipt.outputHash).toMatch(/^[0-9a-f]{64}$/);

  await run.result.getByRole("link", { name: "Open receipt" }).click();
  await expect(page.getByRole("heading", { name: "Run of Momentum Composite" })).toBeVisible();
  await expect(page.getByText(receipt.outputHash)).toBeVisible();
  await page.getByRole("button", { name: "Reproduce" }).click();
  await expect(page.getByText("The same, byte for byte")).toBeVisible();

  await page.getByRole("link", { name: "Runs", exact: true }).first().click();
  await expect(page.getByRole("table", { name: /Your runs/ })).toContainText("300 bars, upload");
  await page.goto("/licences");
  await expect(page.getByRole("main")).toContainText("Momentum Composite");
});

test("a wallet that is too low is told so, with the way to top up, and nothing is charged", async ({
  newUser,
}) => {
  const { page } = await newUser();
  const indicator = new IndicatorPage(page, "atr-trend-channel");
  await indicator.open();
  await indicator.openPurchase();
  await expect(indicator.dialog.getByText("The wallet does not cover the price")).toBeVisible();
  await indicator.dialog.getByRole("button", { name: "Pay 29.99 USD" }).click();
  await expect(indicator.dialog.getByRole("alert")).toContainText(/wallet/i);
  await expect(indicator.dialog.getByRole("alert").getByRole("link")).toHaveAttribute("href", "/wallet");
  expect(await balance(page)).toBe("0");
});

test("a price that changed meanwhile is not paid", async ({ newUser }) => {
  const { page } = await newUser();
  await topUp(page, "10000");
  const indicator = new IndicatorPage(page, "atr-trend-channel");
  await indicator.open();
  await indicator.openPurchase();
  await page.route("**/purchase", async (route) => {
    const sent = route.request().postDataJSON();
    await route.continue({ postData: { ...sent, expectedPrice: { amount: "1", currency: "USD" } } });
  });
  await indicator.dialog.getByRole("button", { name: "Pay 29.99 USD" }).click();
  await expect(indicator.dialog.getByRole("alert")).toContainText(/price/i);
  await indicator.dialog.getByRole("button", { name: "Show how it stands now" }).click();
  await expect(indicator.dialog).toHaveCount(0);
  expect(await balance(page)).toBe("10000");
});

test("a trial costs nothing and is shown as one", async ({ newUser }) => {
  const { page } = await newUser();
  const indicator = new IndicatorPage(page, "atr-trend-channel");
  await indicator.open();
  await indicator.openPurchase();
  await indicator.dialog.getByRole("radio", { name: /trial/ }).check();
  await indicator.dialog.getByRole("button", { name: "Start the trial" }).click();
  await expect(indicator.dialog.getByRole("heading", { name: "Your trial has begun" })).toBeVisible();
  await indicator.dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(indicator.licence).toContainText("Trial");
  expect(await balance(page)).toBe("0");
});

test("a file with bad lines is refused with their numbers, and nothing is sent", async ({ login }) => {
  const page = await login("user");
  const run = new IndicatorRunPage(page);
  await run.open("rsi");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/execute")) sent.push(request.url());
  });
  const lines = goodCsv().split("\n");
  lines[4] = "2019-01-04,1,x,1,1,1";
  lines[9] = "04/01/2019,1,2,1,2,1";
  await run.choose("bad.csv", lines.join("\n"));
  const problems = run.main.getByRole("list", { name: "Lines that were refused" }).getByRole("listitem");
  await expect(run.main.getByText("2 lines are not usable. Nothing was sent.")).toBeVisible();
  await expect(problems.first()).toContainText('line 5high "x" is not a number');
  await expect(problems.last()).toContainText("line 10");
  await expect(problems.last()).toContainText("ambiguous");
  await expect(run.run).toBeDisabled();
  expect(sent).toEqual([]);

  await run.choose("good.csv", goodCsv());
  await expect(run.run).toBeEnabled();
});

test("stored market data can be run for a range of days", async ({ login }) => {
  const run = new IndicatorRunPage(await login("user"));
  await run.open("rsi");
  await run.main.getByText("Market data", { exact: true }).click();
  await run.main.getByLabel("First day").fill("2026-01-01");
  await run.main.getByLabel("Last day").fill("2026-03-31");
  await run.run.click();
  await expect(run.result.getByRole("heading", { name: "Result" })).toBeVisible();
  await expect(run.result).toContainText("2026-03-31 00:00 UTC");
  const csv = await run.download("CSV");
  expect(csv.text.split("\n")[1]).toMatch(/^2026-01-01T/);
});

test("somebody else's receipt is not there", async ({ login, newUser }) => {
  const owner = await login("user");
  await owner.goto("/runs");
  await owner.getByRole("table").getByRole("link").first().click();
  await expect(owner).toHaveURL(/\/runs\/[0-9a-f-]{36}$/);
  const { page } = await newUser();
  await page.goto(new URL(owner.url()).pathname);
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});
