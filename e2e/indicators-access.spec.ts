import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { IndicatorPage } from "@/e2e/pages/indicator-page";

const PAGES = [
  "/indicators",
  "/indicators?view=table",
  "/indicators?q=nothing-like-this",
  "/indicators/rsi",
  "/indicators/atr-trend-channel",
  "/indicators/rsi/run",
  "/indicators/rsi/versions",
  "/indicators/rsi/source",
  "/runs",
  "/licences",
];

/** Everything axe finds, short enough to read. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  if (/^\/indicators\/[a-z-]+$/.test(path)) await expect(new IndicatorPage(page, "").chart).toBeVisible();
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing for axe to find, ${colorScheme}`, async ({ login }) => {
    test.slow();
    const page = await login("user");
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const path of PAGES) {
      await settled(page, path);
      expect.soft(await violations(page), `${path}, ${colorScheme}`).toEqual([]);
    }
    await page.goto("/runs");
    await page.getByRole("table").getByRole("link").first().click();
    await page.getByRole("button", { name: "Reproduce" }).waitFor();
    expect.soft(await violations(page), `receipt, ${colorScheme}`).toEqual([]);
  });
}

test("nothing for axe to find in the purchase dialog", async ({ newUser }) => {
  const { page } = await newUser();
  await page.emulateMedia({ reducedMotion: "reduce" });
  const indicator = new IndicatorPage(page, "atr-trend-channel");
  await indicator.open();
  await indicator.openPurchase();
  expect(await violations(page)).toEqual([]);
});

test("no page scrolls sideways on a phone", async ({ login }) => {
  const page = await login("user");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of PAGES) {
    await settled(page, path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, path).toBeLessThanOrEqual(360);
  }
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
