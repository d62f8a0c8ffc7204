import type { Page } from "@playwright/test";
import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, type NewUser, test } from "@/e2e/fixtures";
import { ListingPage } from "@/e2e/pages/listing-page";
import { ReviewPage } from "@/e2e/pages/review-page";
import { uniqueName } from "@/e2e/unique-name";

const source = (length: number) => `export default indicator({
  name: "Life",
  inputs: { length: input.int(${length}, { min: 2, max: 200 }) },
  outputs: { value: plot({ pane: "overlay" }) },
  compute: ({ bars, inputs, ta }) => ({ value: ta.sma(bars.close, inputs.length) }),
});
`;
const usd = (amount: string) => ({ amount, currency: "USD" });

async function post(page: Page, path: string, data: object): Promise<Record<string, unknown>> {
  const answer = await page.request.post(path, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return await answer.json();
}

/** A draft of a new name, with the address it got. */
async function openDraft({ page }: NewUser, more: object = {}): Promise<{ name: string; slug: string }> {
  const name = `Life ${uniqueName("l")}`;
  const draft = { name, category: "trend", source: source(20), ...more };
  const { slug } = await post(page, "/api/indicators", draft);
  return { name, slug: String(slug) };
}

/** Sends a version through the gates, again when a busy host ran out of their time, until it waits for a curator. */
async function publish({ page }: NewUser, slug: string, version: string): Promise<void> {
  const at = `/api/indicators/${slug}/versions/${version}`;
  await post(page, `/api/indicators/${slug}/publish`, { version });
  await expect(async () => {
    const { state } = await (await page.request.get(`${at}/gate`)).json();
    const { status } = await (await page.request.get(at)).json();
    if (status === "draft" && state !== "running") {
      await page.request.post(`/api/indicators/${slug}/publish`, { data: { version } });
    }
    expect(status).toBe("pending");
  }).toPass({ timeout: 120_000, intervals: [2_000] });
}

test("a version from its draft to a curator, a buyer who pins it, a suspension and a withdrawal", async ({
  newUser,
  login,
}) => {
  test.setTimeout(360_000);
  const [developer, buyer] = [await newUser(), await newUser()];
  const { name, slug } = await openDraft(developer, { pricing: { once: usd("500") } });
  await publish(developer, slug, "1.0.0");

  const review = new ReviewPage(await login("curator"));
  await review.openWaiting(name);
  await review.ask("Approve");
  await review.confirm("Approve");
  await expect(review.page).toHaveURL(/\/admin\/review$/);

  await post(buyer.page, "/api/wallet/top-up", { amount: usd("2000") });
  await post(buyer.page, `/api/indicators/${slug}/purchase`, { kind: "lifetime", expectedPrice: usd("500") });
  const versions = `/indicators/${slug}/versions`;
  await buyer.page.goto(versions);
  await buyer.page.getByRole("button", { name: "Pin 1.0.0" }).click();
  await expect(buyer.page.getByText("your pin")).toBeVisible();

  const listing = new ListingPage(developer.page, slug);
  await listing.open();
  await listing.setPrice("7.50");
  await post(developer.page, `/api/indicators/${slug}/version`, {
    version: "2.0.0",
    source: source(20).replace("ta.sma", "ta.ema"),
    changelog: "Exponential.",
  });
  await publish(developer, slug, "2.0.0");
  await post(review.page, `/api/indicators/${slug}/approve`, { version: "2.0.0" });

  await buyer.page.goto(`${versions}?from=1.0.0&to=2.0.0`);
  const comparison = buyer.page.locator("#compare");
  await expect(comparison).toContainText("Exponential.");
  await expect(comparison).toContainText("The source is not public. The source hashes differ.");
  await expectAccessible(buyer.page);

  await review.page.goto(versions);
  await review.page.getByRole("link", { name: "Decide on 1.0.0" }).click();
  await review.ask("Suspend");
  await expect(review.page.getByText("everybody reads it")).toBeVisible();
  await review.notes.fill("Measured on the wrong price.");
  await review.ask("Suspend");
  await review.confirm("Suspend");
  await expect(review.page.getByRole("button", { name: "Reinstate…" })).toBeVisible();
  await expectAccessible(review.page);

  await buyer.page.goto(versions);
  await expect(buyer.page.locator("#v1\\.0\\.0")).toContainText("Suspended: it runs for nobody");
  await expect(buyer.page.locator("#v1\\.0\\.0")).toContainText("Measured on the wrong price.");
  await expect(buyer.page.getByRole("complementary", { name: "Price and licence" })).toContainText(
    "suspended",
  );

  await review.notes.fill("It was the right one.");
  await review.ask("Reinstate");
  await review.confirm("Reinstate");
  await expect(review.page.getByRole("button", { name: "Suspend…" })).toBeVisible();

  await listing.open();
  await listing.withdraw("1.0.0");
  await buyer.page.goto(versions);
  await expect(buyer.page.locator("#v1\\.0\\.0")).toContainText("Withdrawn: it runs only where it is pinned");
  await expect(buyer.page.getByText("your pin")).toBeVisible();
});

test("the developer rewrites a listing, hides it, and invites one person", async ({ newUser, freshPage }) => {
  test.slow();
  const [developer, friend] = [await newUser(), await newUser()];
  const { slug } = await openDraft(developer);
  const listing = new ListingPage(developer.page, slug);
  await listing.open();
  await listing.field("Summary").fill("What moves, and how far.");
  await listing.save();
  await developer.page.reload();
  await expect(listing.field("Summary")).toHaveValue("What moves, and how far.");

  await listing.choose("By invitation");
  await listing.invite("nobody-at-all");
  await expect(developer.page.getByText("nobody-at-all” was not found")).toBeVisible();
  await listing.invite(`@${friend.handle}`);
  await expect(
    developer.page.getByRole("button", { name: `the invitation of ${friend.handle}` }),
  ).toBeVisible();
  await expectAccessible(developer.page);

  for (const page of [friend.page, await freshPage()]) {
    expect((await page.request.get(`/api/indicators/${slug}`)).status(), "still a draft").toBe(404);
  }
});

test("a draft that was never submitted can be deleted", async ({ newUser }) => {
  const developer = await newUser();
  const { slug } = await openDraft(developer);
  const listing = new ListingPage(developer.page, slug);
  await listing.open();
  await listing.deleteDraft();
  await expect(developer.page).toHaveURL(/\/desk$/);
  expect((await developer.page.request.get(`/api/indicators/${slug}`)).status()).toBe(404);
});
