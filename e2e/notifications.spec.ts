import type { Page } from "@playwright/test";
import { expect, type NewUser, test } from "@/e2e/fixtures";
import { NotificationBell } from "@/e2e/pages/notification-bell";
import { OutboxPage } from "@/e2e/pages/outbox-page";

const INDICATOR = "Momentum Composite";
const NEWS = `Your licence for ${INDICATOR}`;

/** Buys a licence as the purchase dialog does, without looking at it. */
async function buy({ page }: NewUser): Promise<void> {
  const amount = { amount: "10000", currency: "USD" };
  expect((await page.request.post("/api/wallet/top-up", { data: { amount } })).status()).toBe(201);
  const bought = await page.request.post("/api/indicators/momentum-composite/purchase", {
    data: { kind: "lifetime", expectedPrice: { amount: "1900", currency: "USD" } },
  });
  expect(bought.ok(), await bought.text()).toBe(true);
}

/** The switch of one kind of news in the settings. */
function choice(page: Page, kind: string, way: "Here" | "By mail") {
  return page.getByRole("group", { name: kind }).getByRole("checkbox", { name: way });
}

test("a purchase rings the bell of buyer and developer; opening the news reads it", async ({
  newUser,
  login,
}) => {
  const person = await newUser();
  const { page, handle } = person;
  const bell = new NotificationBell(page);
  await page.goto("/");
  await expect(bell.button).toHaveAccessibleName("Notifications");
  await bell.open();
  await expect(bell.panel.getByText("Nothing yet")).toBeVisible();

  await buy(person);
  await page.goto("/wallet");
  await expect(bell.button).toHaveAccessibleName("Notifications, 1 unread");
  await bell.open();
  await expect(bell.panel.getByRole("listitem")).toHaveCount(1);
  await bell.panel.getByRole("link", { name: NEWS }).click();
  await expect(page).toHaveURL(/\/indicators\/momentum-composite$/);
  await expect(bell.button).toHaveAccessibleName("Notifications");

  const developer = await login("developer");
  await developer.goto("/notifications");
  const sale = developer
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: `@${handle} bought` });
  await expect(sale).toHaveCount(1);
  await expect(sale).toContainText("Your share is 13.30 USD");
});

test("the list marks one read, then all, and shows what is unread", async ({ newUser }) => {
  const person = await newUser();
  const { page } = person;
  await buy(person);
  for (const name of ["first", "second"]) {
    const made = await page.request.post("/api/tokens", { data: { name, scopes: ["read"] } });
    expect(made.status()).toBe(201);
  }
  await page.goto("/notifications");
  const rows = page.getByRole("list", { name: "Notifications" }).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await rows
    .filter({ hasText: NEWS })
    .getByRole("button", { name: /^Mark read/ })
    .click();
  await expect(page.getByText("Marked read.")).toBeVisible();
  await expect(new NotificationBell(page).button).toHaveAccessibleName("Notifications, 2 unread");
  await page.getByRole("link", { name: "Unread", exact: true }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole("main").getByRole("button", { name: "Mark all read" }).click();
  await expect(page.getByText("Nothing unread")).toBeVisible();
  await expect(new NotificationBell(page).button).toHaveAccessibleName("Notifications");
});

test("people choose what they are told, but not to be kept in the dark about their account", async ({
  newUser,
}) => {
  const { page } = await newUser();
  await page.goto("/settings/notifications");
  const locked = choice(page, "Your password was changed", "By mail");
  await expect(locked).toBeChecked();
  await expect(locked).toBeDisabled();
  const mine = choice(page, "You bought a licence", "By mail");
  await mine.uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your choice is saved.")).toBeVisible();
  await page.reload();
  await expect(mine).not.toBeChecked();
  await expect(choice(page, "You bought a licence", "Here")).toBeChecked();
});

test("the link at the end of a mail stops such mails without signing in, and can be undone", async ({
  newUser,
  login,
  freshPage,
}) => {
  const person = await newUser();
  await buy(person);
  const outbox = new OutboxPage(await login("admin"));
  const mail = { to: person.email, subject: NEWS, leadsTo: /\/unsubscribe\?/ };
  const link = new URL(await outbox.linkFor(mail));

  const reader = await freshPage();
  await reader.goto(`${link.pathname}${link.search}`);
  await reader.getByRole("button", { name: "Stop these mails" }).click();
  await expect(reader.getByText("These mails are stopped")).toBeVisible();
  await person.page.goto("/settings/notifications");
  await expect(choice(person.page, "You bought a licence", "By mail")).not.toBeChecked();

  await reader.getByRole("button", { name: "Undo" }).click();
  await expect(reader.getByText("You get these mails again")).toBeVisible();
  await person.page.reload();
  await expect(choice(person.page, "You bought a licence", "By mail")).toBeChecked();
});

test("a mail can be looked at as HTML, alone and without scripts", async ({ newUser, login }) => {
  const person = await newUser();
  await buy(person);
  const admin = await login("admin");
  await admin.goto("/admin/outbox");
  const item = admin.getByRole("main").getByRole("listitem").filter({ hasText: person.email });
  const news = item.filter({ hasText: NEWS });
  await news.locator("summary").click();
  const address = await news.getByRole("link", { name: "Show as HTML" }).getAttribute("href");
  const answer = await admin.request.get(address ?? "");
  expect(answer.headers()["content-type"]).toBe("text/html; charset=utf-8");
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  expect(await answer.text()).toContain("You paid 19.00 USD.");
});
