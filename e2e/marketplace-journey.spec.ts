import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { DeveloperMachine } from "@/e2e/command-line";
import { expect, test } from "@/e2e/fixtures";
import { IndicatorPage } from "@/e2e/pages/indicator-page";
import { IndicatorRunPage } from "@/e2e/pages/indicator-run-page";
import { IndicatorsPage } from "@/e2e/pages/indicators-page";
import { ReviewPage } from "@/e2e/pages/review-page";
import { uniqueName } from "@/e2e/unique-name";

const FILE = "drift.indicator.ts";
const BARS = 120;

/** How far the price is from where it was, in steps of its own noise; `output` names the series. */
function drift(name: string, output: string): string {
  return `export default indicator({
  name: ${JSON.stringify(name)},
  inputs: { length: input.int(9, { min: 2, max: 100, title: "Length" }) },
  outputs: { ${output}: plot({ title: "Drift" }) },
  compute: ({ bars, inputs, ta }) => {
    const noise = ta.atr(bars.high, bars.low, bars.close, inputs.length);
    const ${output} = new Float64Array(bars.length).fill(NaN);
    for (let i = inputs.length; i < bars.length; i += 1) {
      const steps = (bars.close[i] - bars.close[i - inputs.length]) / (noise[i] * inputs.length);
      if (Number.isFinite(steps)) ${output}[i] = steps;
    }
    return { ${output} };
  },
});
`;
}

async function topUp(page: Page): Promise<void> {
  const data = { amount: { amount: "5000", currency: "USD" } };
  expect((await page.request.post("/api/wallet/top-up", { data })).status()).toBe(201);
}

async function balance(page: Page): Promise<string> {
  const Wallet = z.object({ balance: z.object({ amount: z.string() }) });
  return Wallet.parse(await (await page.request.get("/api/wallet")).json()).balance.amount;
}

async function approve(review: ReviewPage, name: string): Promise<void> {
  await review.openWaiting(name);
  await review.ask("Approve");
  await review.confirm("Approve");
  await expect(review.page).toHaveURL(/\/admin\/review$/);
}

/** Which version somebody's licence runs, by running it. */
async function versionRun(page: Page, slug: string): Promise<unknown> {
  const data = { symbol: "TST-BTC", interval: "1d" };
  const answer = await page.request.post(`/api/indicators/${slug}/execute`, { data });
  return (await answer.json()).version;
}

test("from a file on a developer's machine to a refund: a version lives, is sold, and is taken down", async ({
  newUser,
  login,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const name = uniqueName("Drift ");
  const { page: desk } = await newUser();
  const machine = await DeveloperMachine.of(desk, baseURL ?? "");
  const curator = new ReviewPage(await login("curator"));
  const { page: buyer } = await newUser();
  await topUp(buyer);
  let slug = "";

  await test.step("the developer publishes from the command line", async () => {
    machine.save(FILE, drift(name, "drift"));
    const listing = [
      "--create",
      "--name",
      name,
      "--category",
      "momentum",
      "--summary",
      "Steps of its own noise.",
    ];
    const sent = await machine.publish(
      ...[FILE, "--version", "1.0.0", ...listing],
      ...["--once", "1500", "--trial", "7"],
    );
    expect(sent.exit, sent.told + sent.printed).toBe(0);
    expect(sent.printed).toMatch(/^ok +look-ahead +No value moved/m);
    slug = /The listing is ([a-z0-9-]+)\./.exec(sent.told)?.[1] ?? "";
    const guest = await buyer.request.get(`/api/indicators/${slug}`);
    expect(guest.status(), "nobody else sees it before it is approved").toBe(404);
  });

  await test.step("the curator approves it", () => approve(curator, name));

  await test.step("the buyer finds it by search and tries it", async () => {
    const list = new IndicatorsPage(buyer);
    await list.open();
    await list.search.fill(name);
    await list.search.press("Enter");
    await expect(list.card(name)).toContainText("15.00 USD");
    await expect(list.card(name)).toContainText("no look-ahead");
    await list.card(name).getByRole("link").first().click();
    const listing = new IndicatorPage(buyer, slug);
    await expect(listing.chart).toBeVisible();
    await listing.openPurchase();
    await listing.dialog.getByRole("radio", { name: /trial/ }).check();
    await listing.dialog.getByRole("button", { name: "Start the trial" }).click();
    await expect(listing.dialog.getByRole("heading", { name: "Your trial has begun" })).toBeVisible();
    expect(await versionRun(buyer, slug)).toBe("1.0.0");
  });

  await test.step("buys it, runs it on a file, and takes the result along", async () => {
    const listing = new IndicatorPage(buyer, slug);
    await listing.open();
    await listing.licence.getByRole("button", { name: "Change the licence" }).click();
    await listing.dialog.getByRole("button", { name: "Pay 15.00 USD" }).click();
    await expect(listing.dialog.getByRole("heading", { name: "The licence is yours" })).toBeVisible();
    expect(await balance(buyer)).toBe("3500");
    const run = new IndicatorRunPage(buyer);
    await run.open(slug);
    const csv = readFileSync("lib/ta/testing/fixtures/synthetic-daily.csv", "utf8").split("\n");
    await run.choose("bars.csv", `${csv.slice(0, BARS + 1).join("\n")}\n`);
    await run.run.click();
    await expect(run.result.getByRole("table", { name: "Last values of the run" })).toBeVisible();
    const file = await run.download("CSV");
    expect(file.text.split("\n")[0]).toBe("time,drift");
    expect(file.text.trimEnd().split("\n")).toHaveLength(BARS + 1);
  });

  await test.step("reviews it, and the developer replies", async () => {
    await buyer.goto(`/indicators/${slug}/reviews`);
    await buyer.getByRole("radio", { name: /^4/ }).check();
    await buyer.getByLabel("What you think").fill("Says what it measures.");
    await buyer.getByRole("button", { name: "Publish the review" }).click();
    await expect(buyer.getByRole("main").getByText("bought it")).toBeVisible();
    await desk.goto(`/indicators/${slug}/reviews`);
    await desk.getByRole("button", { name: /^Reply/ }).click();
    await desk.getByLabel("Your reply").fill("That was the aim.");
    await desk.getByRole("dialog").getByRole("button", { name: "Reply" }).click();
    await expect(desk.getByRole("main").getByText("That was the aim.")).toBeVisible();
    await buyer.reload();
    await expect(buyer.getByRole("main").getByText("That was the aim.")).toBeVisible();
  });

  await test.step("a breaking change is refused as a minor version and taken as a major one", async () => {
    await buyer.goto(`/indicators/${slug}/versions`);
    await buyer.getByRole("button", { name: /^Pin/ }).click();
    await expect(buyer.getByRole("button", { name: /^Unpin/ })).toBeVisible();
    machine.save(FILE, drift(name, "pace"));
    const next = (version: string) =>
      machine.publish(FILE, "--id", slug, "--version", version, "--changelog", "Renamed to pace.");
    const minor = await next("1.1.0");
    expect(minor.exit, minor.told).toBe(1);
    expect(minor.told).toContain("2.0.0 or greater");
    const major = await next("2.0.0");
    expect(major.exit, major.told + major.printed).toBe(0);
    await approve(curator, name);
  });

  await test.step("the buyer stays at the pinned version", async () => {
    expect(await versionRun(buyer, slug)).toBe("1.0.0");
    await buyer.goto(`/indicators/${slug}/versions`);
    await expect(buyer.getByRole("main")).toContainText("Renamed to pace.");
  });

  await test.step("the curator suspends both versions, and the buyer gets the money back by rule", async () => {
    const Versions = z.object({ items: z.array(z.object({ id: z.string(), version: z.string() })) });
    const answer = await curator.page.request.get(`/api/indicators/${slug}/versions`);
    for (const { id, version } of Versions.parse(await answer.json()).items) {
      await curator.page.goto(`/admin/review/${id}`);
      await curator.notes.fill(`${version} was taken down at the request of a court.`);
      await curator.ask("Suspend");
      await curator.confirm("Suspend");
      await expect(curator.page.getByRole("button", { name: "Reinstate…" })).toBeVisible();
    }
    const run = await buyer.request.post(`/api/indicators/${slug}/execute`, {
      data: { symbol: "TST-BTC", interval: "1d" },
    });
    expect(run.status(), "a suspended version runs for nobody").toBe(422);
    await buyer.goto("/licences");
    await expect(buyer.getByRole("region", { name: `Refund of ${name}` })).toContainText("taken down");
    await buyer.getByRole("button", { name: `Get the money back for ${name}` }).click();
    await buyer
      .getByRole("dialog")
      .getByRole("button", { name: /Get the money back/ })
      .click();
    await expect(buyer.getByText("15.00 USD is back in your wallet.")).toBeVisible();
    expect(await balance(buyer)).toBe("5000");
  });
});
