import type { Locator, Page } from "@playwright/test";

/** `/sign-in`: e-mail and password, then the code where the account asks for one. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/sign-in");
    await this.submitButton.waitFor();
  }

  get submitButton(): Locator {
    return this.page.getByRole("main").getByRole("button", { name: "Sign in" });
  }

  get refusal(): Locator {
    return this.page.getByRole("alert").filter({ hasText: "You are not signed in" });
  }

  get code(): Locator {
    return this.page.getByLabel("Code", { exact: true });
  }

  async submit({ email, password }: { email: string; password: string }): Promise<void> {
    await this.page.getByLabel("E-mail").fill(email);
    await this.page.getByLabel("Password").fill(password);
    await this.submitButton.click();
  }

  async submitCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.getByRole("button", { name: "Confirm" }).click();
  }
}
