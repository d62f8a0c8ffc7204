import type { z } from "zod";

export const CATEGORIES = {
  security: "Account security",
  money: "Purchases and sales",
  indicators: "Your indicators",
  providers: "Your provider profile",
  operation: "Running this installation",
} as const;
export type Category = keyof typeof CATEGORIES;

/** What one piece of news says; the mail is made of the same words. */
export interface News {
  /** Also the subject of the mail. */
  title: string;
  text: string;
  /** Where to look; `path` is a path of this product. */
  link: { label: string; path: string };
  /** Last words of the mail. */
  closing?: string;
}

/** `always` cannot be switched off, `on` and `off` are defaults that a person may change, `never` is never sent. */
export type MailRule = "always" | "on" | "off" | "never";
export type InAppRule = Exclude<MailRule, "never">;

/** One kind of news: what it is made of, what it says and by which way it goes. */
export interface Kind<Data> {
  category: Category;
  /** How the settings call it: "A sale of your indicator". */
  label: string;
  inApp: InAppRule;
  mail: MailRule;
  /** Whom it concerns; everybody when left out. The settings show it to nobody else. */
  audience?: "curator" | "admin";
  /** What is stored; JSON, so moments are ISO-8601 and money is `MoneyJson`. */
  data: z.ZodType<Data>;
  words: (data: Data) => News;
}

/** Declares a kind with the type of its data. */
export function kind<Data>(declared: Kind<Data>): Kind<Data> {
  return declared;
}
