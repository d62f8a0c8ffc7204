import { expect, type Locator, type Page } from "@playwright/test";

/** `/desk/indicators/<slug>`: a developer's page of a listing. */
export class ListingPage {
  readonly page: Page;
  private readonly slug: string;

  constructor(page: Page, slug: string) {
    this.page = page;
    this.slug = slug;
  }

  async open(): Promise<void> {
    await this.page.goto(`/desk/indicators/${this.slug}`);
    await this.page.getByRole("heading", { name: "Versions", level: 2 }).waitFor();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async save(): Promise<void> {
    await this.press("Save", "The listing was changed.");
  }

  async setPrice(once: string): Promise<void> {
    await this.field("For ever").fill(once);
    await this.press("Set the price", "The price was changed.");
  }

  async choose(visibility: string): Promise<void> {
    await this.page.getByRole("radio", { name: new RegExp(`^${visibility}`) }).check();
    await this.press("Set the visibility", "The visibility was changed.");
    await this.page.getByRole("heading", { name: "Invitations" }).waitFor();
  }

  async invite(handle: string): Promise<void> {
    await this.field("Handle").fill(handle);
    await this.page.getByRole("button", { name: "Invite", exact: true }).click();
  }

  async withdraw(version: string): Promise<void> {
    await this.page.getByRole("button", { name: `Withdraw ${version}` }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    await expect(this.page.getByText(`${version} was withdrawn.`)).toBeVisible();
  }

  async deleteDraft(): Promise<void> {
    await this.page.getByRole("button", { name: "Delete the draft" }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "Delete the draft" }).click();
  }

  private async press(button: string, done: string): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
    await expect(this.page.getByText(done)).toBeVisible();
  }
}
