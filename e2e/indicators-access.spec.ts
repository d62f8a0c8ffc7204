import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { IndicatorPage } from "@/e2e/pages/indicator-page";

/** Everything axe finds, short enough to read. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}

test("nothing for axe to find on a receipt of a run", async ({ login }) => {
  const page = await login("user");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/runs");
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByRole("button", { name: "Reproduce" }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test("nothing for axe to find in the purchase dialog", async ({ newUser }) => {
  const { page } = await newUser();
  await page.emulateMedia({ reducedMotion: "reduce" });
  const indicator = new IndicatorPage(page, "atr-trend-channel");
  await indicator.open();
  await indicator.openPurchase();
  expect(await violations(page)).toEqual([]);
});

test("list and page of an indicator can be read without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/indicators?category=momentum");
  await expect(page.getByRole("heading", { name: "Relative strength index" })).toBeVisible();
  await page.goto("/indicators/rsi");
  await expect(page.getByRole("heading", { name: "What it does" })).toBeVisible();
  await context.close();
});

test("the keyboard reaches and works the purchase", async ({ newUser }) => {
  const { page } = await newUser();
  const indicator = new IndicatorPage(page, "atr-trend-channel");
  await indicator.open();
  const buy = indicator.licence.getByRole("button", { name: "Buy a licence" });
  await buy.focus();
  await page.keyboard.press("Enter");
  await indicator.dialog.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(indicator.dialog.getByRole("button", { name: "Pay 4.99 USD" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(indicator.dialog).toHaveCount(0);
  await expect(buy).toBeFocused();
});
