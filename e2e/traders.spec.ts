import { z } from "zod";
import { expect, test } from "@/e2e/fixtures";
import { TradersPage } from "@/e2e/pages/traders-page";

const ListAnswer = z.object({
  items: z.array(
    z.object({
      displayName: z.string(),
      simulated: z.boolean(),
      // Null until the first measurement after the listing.
      metrics: z
        .object({ sharpeLow95: z.number().nullable(), totalReturn: z.number().nullable() })
        .nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

test("a visitor finds the records, orders and narrows them by the address, and opens one", async ({
  page,
}) => {
  const list = new TradersPage(page);
  await page.goto("/");
  await page.getByRole("link", { name: "All signal providers" }).click();
  await expect(page.getByRole("heading", { name: "Signal providers", level: 1 })).toBeVisible();

  const usual = ListAnswer.parse(await (await page.request.get("/api/marketplace/traders")).json());
  expect(usual.items.length).toBeGreaterThan(2);
  expect(
    usual.items.every(({ simulated }) => !simulated),
    "paper records are listed apart",
  ).toBe(true);
  const bounds = usual.items.map(({ metrics }) => metrics?.sharpeLow95 ?? Number.NEGATIVE_INFINITY);
  expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
  expect(await list.names()).toEqual(usual.items.map(({ displayName }) => displayName));

  await list.filter("Order").selectOption("Total return");
  await expect(page).toHaveURL(/sort=totalReturn/);
  const byReturn = usual.items.toSorted(
    (a, b) => (b.metrics?.totalReturn ?? -1) - (a.metrics?.totalReturn ?? -1),
  );
  const best = byReturn[0]?.displayName ?? "";
  await expect(list.cards.first().getByRole("heading")).toHaveText(best);

  await list.search.fill(best.slice(1, -1).toUpperCase());
  await list.search.press("Enter");
  await expect(page).toHaveURL(/q=/);
  await expect(list.cards).toHaveCount(1);
  await list.cards.getByRole("link").click();
  await expect(page.getByRole("heading", { name: best, level: 1 })).toBeVisible();
  await page.goBack();
  await expect(list.cards).toHaveCount(1);
  await page.goBack();
  await expect(list.search, "what was asked before is in the controls again").toHaveValue("");
});

test("a list that nothing fits says which filter to drop", async ({ page }) => {
  const list = new TradersPage(page);
  await list.open("?minTrackDays=1&minSharpe=99");
  await expect(list.cards).toHaveCount(0);
  await expect(list.filter("Sharpe ratio"), "a value of one's own is a choice").toHaveValue("99");
  await expect(list.main.getByText("Drop one:")).toBeVisible();
  await list.main.getByRole("link", { name: "Sharpe ratio: 99" }).click();
  await expect(page).not.toHaveURL(/minSharpe/);
  await expect(list.cards.first()).toBeVisible();
  await list.open("?simulated=true");
  await expect(list.cards.first()).toContainText("simulated");
});

test("pages go on where the last one ended, and an old cursor leads to the first", async ({ page }) => {
  const list = new TradersPage(page);
  await list.open("?view=table");
  const rows = list.main.getByRole("table", { name: "Signal providers" }).getByRole("row");
  const all = await rows.getByRole("link").allTextContents();
  const answer = await page.request.get("/api/marketplace/traders?limit=2");
  const { nextCursor } = ListAnswer.parse(await answer.json());
  await list.open(`?view=table&cursor=${nextCursor}`);
  expect(await rows.getByRole("link").allTextContents()).toEqual(all.slice(2));
  await list.main.getByRole("link", { name: "First page" }).click();
  await expect(page).not.toHaveURL(/cursor=/);
  expect(await rows.getByRole("link").allTextContents()).toEqual(all);
  await list.open("?cursor=bm90LW9uZS1vZi1vdXJz");
  await expect(page).not.toHaveURL(/cursor=/);
  await expect(list.cards.first()).toBeVisible();
});

test("without JavaScript the list is found, narrowed and ordered", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const list = new TradersPage(page);
  await list.open();
  const names = await list.names();
  await list.search.fill(names[0]?.slice(0, 5) ?? "");
  await list.filter("Order").selectOption("Newest");
  await list.main.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/q=.*sort=newest/);
  await expect(list.cards.first().getByRole("heading")).toHaveText(names[0] ?? "");
  await context.close();
});
