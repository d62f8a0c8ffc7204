import type { Locator } from "@playwright/test";
import { demoLogin, expect, isSignedIn, signInByApi, test } from "@/e2e/fixtures";
import { AccountMenu } from "@/e2e/pages/account-menu";
import { OutboxPage } from "@/e2e/pages/outbox-page";
import { SignInPage } from "@/e2e/pages/sign-in-page";
import { totpCode } from "@/e2e/totp-code";
import { uniqueName } from "@/e2e/unique-name";

const PASSWORD = "orbit walnut tambourine";
const NEW_PASSWORD = "lagoon pepper staircase";

test("somebody registers, confirms the address with the mailed link, and signs in", async ({
  freshPage,
  login,
}) => {
  const page = await freshPage();
  const handle = uniqueName("r");
  const email = `${handle}@example.test`;
  await page.goto("/register");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Name", { exact: true }).fill("Rosa Register");
  await page.getByLabel("Handle").fill(handle);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();

  const outbox = new OutboxPage(await login("admin"));
  await page.goto(await outbox.linkFor({ to: email, subject: "Confirm your e-mail address" }));
  await page.getByRole("button", { name: "Confirm the address" }).click();
  await expect(page.getByText("Your address is confirmed")).toBeVisible();

  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.submit({ email, password: PASSWORD });
  await expect(new AccountMenu(page).button).toBeVisible();
  const me = await page.request.get("/api/me");
  expect(await me.json()).toMatchObject({ handle, emailVerified: true, role: "USER" });
});

test("a wrong password is refused in words that do not say whether the account exists", async ({
  freshPage,
}) => {
  const page = await freshPage();
  const signIn = new SignInPage(page);
  const refusals: string[] = [];
  for (const email of [demoLogin("provider").email, "nobody@example.test"]) {
    await signIn.open();
    await signIn.submit({ email, password: "not the password" });
    await expect(signIn.refusal).toContainText("E-mail address or password is not right.");
    refusals.push(await textOf(signIn.refusal));
  }
  expect(refusals[0]).toBe(refusals[1]);
  expect(await isSignedIn(page)).toBe(false);
});

test("signing in leads back to the page that asked for it, signing out ends the session", async ({
  freshPage,
}) => {
  const page = await freshPage();
  await page.goto("/wallet");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fwallet$/);
  const signIn = new SignInPage(page);
  await signIn.submit(demoLogin("user"));
  await expect(page).toHaveURL(/\/wallet$/);
  const cookies = await page.context().cookies();

  await new AccountMenu(page).signOut();
  expect(await isSignedIn(page)).toBe(false);
  await page.context().addCookies(cookies);
  expect(await isSignedIn(page), "a copy of the cookie is worth nothing after signing out").toBe(false);
});

test("with an authenticator, signing in asks for its code, and takes each code once", async ({ newUser }) => {
  const { page, email, password } = await newUser();
  await page.goto("/settings/two-factor");
  await page.getByRole("button", { name: "Set up" }).click();
  const secret = await textOf(page.locator("code"));
  const first = totpCode(secret);
  await page.getByLabel("2. Write the code it shows now").fill(first);
  await page.getByRole("button", { name: "Switch on" }).click();
  await expect(page.getByText("Keep these recovery codes")).toBeVisible();
  const recoveryCode = await textOf(page.getByRole("main").locator("ol li").first());
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("Signing in asks for a code of your authenticator.")).toBeVisible();

  const menu = new AccountMenu(page);
  const signIn = new SignInPage(page);
  await menu.signOut();
  await signIn.open();
  await signIn.submit({ email, password });
  await signIn.submitCode(first);
  await expect(signIn.refusal).toContainText("This code is not right or was used already.");
  await signIn.submitCode(totpCode(secret, 1));
  await expect(menu.button).toBeVisible();

  await menu.signOut();
  await signIn.open();
  await signIn.submit({ email, password });
  await signIn.submitCode(recoveryCode);
  await expect(menu.button).toBeVisible();
});

test("ending the other sessions signs the other browser out at once", async ({ newUser, freshPage }) => {
  const { page, ...person } = await newUser();
  const other = await freshPage();
  await signInByApi(other, person);
  await other.goto("/wallet");
  await expect(other.getByRole("heading", { name: "Wallet" })).toBeVisible();

  await page.goto("/settings/sessions");
  await expect(page.getByText("this one")).toBeVisible();
  await page.getByRole("button", { name: "End all others" }).click();
  await expect(page.getByText("All other sessions were ended.")).toBeVisible();
  await other.goto("/wallet");
  await expect(other).toHaveURL(/\/sign-in/);
  expect(await isSignedIn(other)).toBe(false);
  expect(await isSignedIn(page)).toBe(true);
});

test("a mailed link sets a new password once and ends every session", async ({
  newUser,
  freshPage,
  login,
}) => {
  const { page: signedIn, email } = await newUser();
  const page = await freshPage();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot the password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot the password?" })).toBeVisible();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();

  const outbox = new OutboxPage(await login("admin"));
  const link = await outbox.linkFor({ to: email, subject: "Set a new password" });
  await page.goto(link);
  await page.getByLabel("New password").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("The new password is set")).toBeVisible();
  expect(await isSignedIn(signedIn), "the old session is over").toBe(false);

  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.submit({ email, password: PASSWORD });
  await expect(signIn.refusal).toBeVisible();
  await signIn.submit({ email, password: NEW_PASSWORD });
  await expect(new AccountMenu(page).button).toBeVisible();

  await signedIn.goto(link);
  await signedIn.getByLabel("New password").fill(PASSWORD);
  await signedIn.getByRole("button", { name: "Set the password" }).click();
  await expect(signedIn.getByRole("link", { name: "Ask for a new link" })).toBeVisible();
});

async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").trim();
}
