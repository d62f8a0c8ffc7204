import { expectAccessible } from "@/e2e/expect-accessible";
import { expect, type NewUser, test } from "@/e2e/fixtures";
import { ProviderDeskPage } from "@/e2e/pages/provider-desk-page";
import { ReviewPage } from "@/e2e/pages/review-page";
import { uniqueName } from "@/e2e/unique-name";

const WAITING = "Index and gold";

/** Opens an account with a deposit and two fills, through the API. */
async function openRecord({ page }: NewUser): Promise<void> {
  const opened = await page.request.post("/api/marketplace/accounts", {
    data: { kind: "imported", name: "Book", currency: "USD", venue: "synthetic" },
  });
  const { id } = await opened.json();
  const executedAt = "2026-09-02T09:31:00Z";
  const fill = { kind: "fill", symbol: "TST-BTC", qty: "0.50", price: "31000.00", executedAt };
  const fed = await page.request.post(`/api/marketplace/accounts/${id}/fills`, {
    data: {
      events: [
        { kind: "deposit", externalId: "d-1", amount: "50000.00", currency: "USD", executedAt },
        { ...fill, externalId: "a-1", side: "buy" },
        { ...fill, externalId: "a-2", side: "sell" },
      ],
    },
  });
  expect(fed.ok(), await fed.text()).toBe(true);
}

/** Somebody new who has applied as a provider of this name. */
async function anApplicant(person: NewUser, name: string): Promise<ProviderDeskPage> {
  await openRecord(person);
  const desk = new ProviderDeskPage(person.page);
  await desk.open();
  await desk.apply({ name, strategy: "Ranges on one coin.", monthly: "12.00" });
  await expect(desk.page.getByText("A curator looks at it")).toBeVisible();
  return desk;
}

test("an application of the demo is read with its record and approved once, then everybody sees it", async ({
  login,
  freshPage,
}) => {
  const review = new ReviewPage(await login("curator"));
  await review.openWaiting(WAITING);
  const address = review.page.url();
  await expect(review.page.getByText("The chain holds", { exact: false }).first()).toBeVisible();
  await expectAccessible(review.page);
  const guest = await freshPage();
  const profile = `/traders/${address.split("/").at(-1)}`;
  await guest.goto(profile);
  await expect(guest.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await review.page.getByRole("link", { name: "Public profile" }).click();
  await expect(review.page.getByText("Only its owner and curators see this page")).toBeVisible();
  await review.page.goBack();

  const other = new ReviewPage(await login("admin"));
  await other.page.goto(address);
  await review.ask("Reject");
  await expect(review.page.getByText("Write what the owner must change.")).toBeVisible();
  await expect(review.dialog).toBeHidden();
  await review.notes.fill("Imported without a gap.");
  await review.ask("Approve");
  await review.confirm("Approve");
  await expect(review.page).toHaveURL(/\/admin\/review$/);
  await expect(review.page.getByRole("link", { name: WAITING, exact: true })).toHaveCount(0);

  await other.notes.fill("Too short.");
  await other.ask("Reject");
  await other.confirm("Reject");
  await expect(other.page.getByText("Another curator has decided on this profile")).toBeVisible();
  await guest.goto(profile);
  await expect(guest.getByRole("heading", { name: WAITING, level: 1 })).toBeVisible();
});

test("a person applies, is rejected with notes and applies again", async ({ newUser, login }) => {
  const name = uniqueName("Ranger");
  const desk = await anApplicant(await newUser(), name);
  const review = new ReviewPage(await login("curator"));
  await review.openWaiting(name);
  await review.notes.fill("Say which coin.");
  await review.ask("Reject");
  await review.confirm("Reject");
  await expect(review.page).toHaveURL(/\/admin\/review$/);

  await desk.open();
  await expect(desk.page.getByText("It was not accepted")).toBeVisible();
  await expect(desk.page.getByText("Say which coin.")).toBeVisible();
  await desk.apply({ name, strategy: "Ranges on TST-BTC.", monthly: "12.00" });
  await expect(desk.page.getByText("A curator looks at it")).toBeVisible();
});

test("a listed provider is suspended with notes and reinstated, and reads both", async ({
  newUser,
  login,
}) => {
  const name = uniqueName("Ranger");
  const desk = await anApplicant(await newUser(), name);
  const review = new ReviewPage(await login("curator"));
  const address = await review.approve(name);
  await review.page.goto(address);
  await review.ask("Suspend");
  await expect(review.page.getByText("Write why it is taken off the list.")).toBeVisible();
  await review.notes.fill("A statement is missing.");
  await review.ask("Suspend");
  await review.confirm("Suspend");
  await expect(review.page.getByRole("button", { name: "Reinstate…" })).toBeVisible();
  await desk.open();
  await expect(desk.page.getByText("It is suspended")).toBeVisible();
  await expect(desk.page.getByText("A statement is missing.")).toBeVisible();

  await review.notes.fill("It has come.");
  await review.ask("Reinstate");
  await review.confirm("Reinstate");
  await expect(review.page.getByRole("button", { name: "Suspend…" })).toBeVisible();
  await desk.open();
  await expect(desk.page.getByText("You are listed")).toBeVisible();
  await expect(desk.page.getByText("It has come.")).toBeVisible();
});

test("an owner changes words and fees, hides the profile, and ends it for good", async ({
  newUser,
  login,
  freshPage,
}) => {
  const name = uniqueName("Closer");
  const desk = await anApplicant(await newUser(), name);
  await new ReviewPage(await login("curator")).approve(name);
  await desk.open();

  await desk.page.getByLabel("Strategy").fill("Ranges on TST-BTC, twice a week.");
  await desk.page.getByRole("button", { name: "Save" }).click();
  await expect(desk.page.getByText("Your profile was changed.")).toBeVisible();
  await desk.page.getByLabel("Share of new profit").fill("40");
  await desk.page.getByRole("button", { name: "Set the fees" }).click();
  await expect(desk.page.getByText("Write 0 to 30.")).toBeVisible();
  await desk.page.getByLabel("Share of new profit").fill("12.5");
  await desk.page.getByRole("button", { name: "Set the fees" }).click();
  await expect(desk.page.getByText("terms, version 2")).toBeVisible();
  await desk.page.getByRole("button", { name: "Hide from the list" }).click();
  await expect(desk.page.getByText("You are listed, but hidden")).toBeVisible();
  // A toast that is still there covers a field.
  await desk.open();
  await expectAccessible(desk.page);

  await desk.page.getByRole("button", { name: "Close for good" }).click();
  await desk.dialog.getByRole("button", { name: "Close for good" }).click();
  await expect(desk.dialog.getByText("Write something here.")).toBeVisible();
  await desk.dialog.getByLabel("Why it ends").fill("The range is broken.");
  await desk.dialog.getByRole("button", { name: "Close for good" }).click();
  await expect(desk.page.getByText("You have closed it")).toBeVisible();
  await expect(desk.page.getByRole("button", { name: "Save" })).toHaveCount(0);

  const guest = await freshPage();
  await guest.goto(`/graveyard?q=${encodeURIComponent(name)}`);
  await expect(guest.getByText("The range is broken.")).toBeVisible();
  await guest.getByRole("link", { name }).click();
  await expect(guest.getByRole("heading", { name, level: 1 })).toBeVisible();
  await desk.page.getByRole("link", { name: "Trading account" }).click();
  await desk.page.getByRole("button", { name: "Close account" }).click();
  await desk.dialog.getByRole("button", { name: "Close account" }).click();
  await expect(desk.page.getByText("The account is closed.")).toBeVisible();
});

test("the graveyard is searched without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/graveyard");
  await page.getByLabel("Name or strategy").fill("SMALL COIN");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { name: "Small coin hunter" })).toBeVisible();
  await page.goto("/graveyard?q=nothing-is-called-like-this");
  await expect(page.getByText("No closed record has these words")).toBeVisible();
  await context.close();
});

test("a guest reads who may review a provider, a stranger is told to follow first", async ({
  login,
  freshPage,
}) => {
  const guest = await freshPage();
  const found = await guest.request.get("/api/marketplace/graveyard?q=Small%20coin");
  const { items } = await found.json();
  const address = `/traders/${items[0].id}/reviews`;
  await guest.goto(address);
  await expect(guest.getByText("Nobody has reviewed it yet")).toBeVisible();
  await expect(guest.getByText("Sign in to review it.")).toBeVisible();
  const page = await login("user");
  await page.goto(address);
  await expect(page.getByText("Follow first: a review takes 14 days")).toBeVisible();
});
