import type { Page } from "@playwright/test";
import { z } from "zod";
import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";

const Listed = z.object({ items: z.array(z.object({ id: z.string(), displayName: z.string() })) });

/** The address of a demo provider's profile. */
async function profileOf(page: Page, displayName: string, list = "traders"): Promise<string> {
  const answer = await page.request.get(`/api/marketplace/${list}?limit=50`);
  const found = Listed.parse(await answer.json()).items.find((item) => item.displayName === displayName);
  expect(found, `${displayName} is in the list`).toBeDefined();
  return `/traders/${found?.id}`;
}

const SWING = "Petra's swing book";
/** The tile of a measure, found by the button that explains it. */
const measure = (page: Page, name: string) =>
  page.locator("dl > div").filter({ has: page.locator(`button[aria-label="How ${name} is computed"]`) });

test("a visitor reads the curve by keyboard and as a table, and each measure or why there is none", async ({
  page,
}) => {
  await page.goto(await profileOf(page, SWING));
  await expect(page).toHaveTitle(/Petra's swing book/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(SWING);
  const chart = page.getByRole("figure", { name: /Growth and drawdown/ });
  await chart.getByRole("region").press("Home");
  await expect(chart.getByText("before listing: not ranked")).toBeVisible();
  await chart.getByRole("region").press("End");
  await expect(chart.getByText("before listing: not ranked")).toBeHidden();
  await page.getByText("The curve as a table").click();
  await expect(page.getByRole("table", { name: /Last mark of each month/ }).getByRole("row")).not.toHaveCount(
    1,
  );
  await expect(measure(page, "Followers’ return")).toContainText("no followers yet");
  await expect(measure(page, "Annual growth (CAGR)")).toContainText("below one year");
  await expect(page.getByText(/P = 252, rf = 0, n = \d+/)).toBeVisible();
  await expectAccessible(page);
});

test("the window is part of the address and narrows measures and curve", async ({ page }) => {
  const address = await profileOf(page, SWING);
  await page.goto(address);
  await page.getByRole("navigation", { name: "Window" }).getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL(/window=90d/);
  await expect(
    page.getByText(/to be distinguishable from luck|distinguishable from luck/).first(),
  ).toBeVisible();
  await expect(
    page.getByText("before listing: not ranked"),
    "no window reaches before the listing",
  ).toBeHidden();
  await page.getByRole("button", { name: "How Sharpe ratio is computed" }).click();
  await page.getByRole("link", { name: "Metrics explained" }).locator("visible=true").click();
  await expect(page).toHaveURL(/docs\/metrics#reward/);
});

test("a trade leads to its proof, which holds in the visitor's own browser", async ({ page }) => {
  await page.goto(await profileOf(page, SWING));
  await page.getByRole("link", { name: "Trades", exact: true }).click();
  const trades = page.getByRole("table", { name: /Closed trades/ });
  const first = await trades.getByRole("row").nth(1).textContent();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(trades.getByRole("row").nth(1)).not.toHaveText(first ?? "");
  await page.getByRole("navigation", { name: "What is listed" }).getByRole("link", { name: "Fills" }).click();
  await page
    .getByRole("link", { name: /Verify: verify the fill/ })
    .first()
    .click();
  await expect(page).toHaveURL(/verify\?trader=/);
  await page.getByRole("button", { name: "Load the proof of this event" }).click();
  await expect(page.getByText("The proof holds")).toBeVisible();
});

test("fees say what they come to, and the example adds up", async ({ page }) => {
  await page.goto(`${await profileOf(page, SWING)}/fees`);
  await expect(page.getByText("29.00 USD a month, in advance")).toBeVisible();
  await expect(
    page.getByText(/earned 1,430\.72 USD and paid 259\.07 USD: 1,171\.65 USD are left/),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: /Fee terms/ }).getByRole("row")).toHaveCount(2);
});

test("a closed record stays readable", async ({ page }) => {
  await page.goto(await profileOf(page, "Small coin hunter", "graveyard"));
  await expect(page.getByText("This record has ended")).toBeVisible();
});

test("without scripts the curve, the measures and the trades are there", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const address = await profileOf(page, SWING);
  await page.goto(address);
  await expect(page.locator("figure path").first()).toBeAttached();
  await expect(measure(page, "Total return")).toContainText("%");
  await page.getByRole("link", { name: "Trades", exact: true }).click();
  await expect(page.getByRole("table", { name: /Closed trades/ })).toBeVisible();
  await context.close();
});
