import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, test } from "@/e2e/fixtures";
import { IndicatorPage } from "@/e2e/pages/indicator-page";

const PRICE = /^−?[\d,]+\.\d+$/;

test("a visitor turns the volume profile on, reads its levels and its table, and changes its bins", async ({
  page,
}) => {
  const indicator = new IndicatorPage(page, "rsi");
  await indicator.open();
  await expect(indicator.chart.locator("canvas").first()).toBeVisible();
  await expect(indicator.profileFact("POC"), "off until asked for").toHaveCount(0);
  await indicator.profileSwitch.check();
  for (const level of ["POC", "VAH", "VAL"]) await expect(indicator.profileFact(level)).toHaveText(PRICE);
  await expect(indicator.profileFact("In the value area")).toHaveText(/^(7|8|9)\d\.\d %$|^100\.0 %$/);

  await indicator.main.getByText("Bins as a table").click();
  await expect(indicator.profileBins).toHaveCount(24);
  await expect(indicator.profileBins.filter({ hasText: "POC" })).toHaveCount(1);
  await indicator.setting("Bins").fill("50");
  await expect(indicator.profileBins).toHaveCount(50);
  await indicator.setting("Bins").fill("101");
  await expect(indicator.main.getByText("Write 10 to 100.")).toBeVisible();
  await expect(indicator.profileBins, "the last good number stays").toHaveCount(50);
  await indicator.setting("Bins").fill("12");
  await expect(indicator.profileBins).toHaveCount(12);
});

test("the profile follows the bars in view and the choices, and the address keeps them", async ({ page }) => {
  const indicator = new IndicatorPage(page, "rsi");
  await indicator.open("?profile=volume&bins=30");
  const volume = indicator.profileFact("Volume in view");
  await expect(volume).toHaveText(/\d/);
  const whole = (await volume.textContent()) ?? "";
  await indicator.chart.getByText("3M", { exact: true }).click();
  await expect(volume, "fewer bars are in view").not.toHaveText(whole);
  await indicator.chart.getByText("All", { exact: true }).click();
  await expect(volume).toHaveText(whole);

  await indicator.chart.getByText("At close", { exact: true }).click();
  await expect(page).toHaveURL(/profile=volume&method=close&bins=30/);
  await expect(volume, "no volume is lost by counting it elsewhere").toHaveText(whole);
  await indicator.chart.getByText("Bars", { exact: true }).click();
  await expect(page).toHaveURL(/profile=tpo/);
  await expect(indicator.profileFact("Touches in view")).toHaveText(/\d/);
  await page.reload();
  await expect(indicator.profileFact("Touches in view")).toHaveText(/\d/);

  await indicator.profileSwitch.uncheck();
  await expect(page).not.toHaveURL(/profile/);
  await expect(indicator.profileFact("POC")).toHaveCount(0);
});

test("the profile with its table open breaks no rule of accessibility and fits a phone", async ({ page }) => {
  const indicator = new IndicatorPage(page, "rsi");
  await indicator.open("?profile=volume");
  await indicator.main.getByText("Bins as a table").click();
  await expect(indicator.profileBins).toHaveCount(24);
  await expectAccessible(page);
});
