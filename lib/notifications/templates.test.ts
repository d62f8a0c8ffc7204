import { describe, expect, it } from "vitest";
import {
  isNotificationKind,
  NOTIFICATION_KIND_NAMES,
  type NotificationKind,
  type NotificationOrder,
  wordsOf,
} from "@/lib/notifications/kinds";
import { escapeHtml } from "@/lib/notifications/letter";
import {
  ADDRESS_TEMPLATES,
  isOptionalMail,
  isSensitive,
  type MailPayload,
  type MailTemplate,
  renderMail,
} from "@/lib/notifications/templates";

const site = { name: "Touchstone", urlOf: (path: string) => `https://touchstone.test${path}` };
const HOSTILE = `<img src=x onerror="alert(1)">'&\r\nBcc: everybody@evil.test\u202Egnp.exe`;

/** Data of every kind with `name` wherever people write something. */
function samples(name: string): { [Name in MailTemplate]: MailPayload<Name> } {
  const price = { amount: "2999", currency: "USD" };
  const listing = { indicator: name, slug: "rsi", version: "1.0.0" };
  return {
    "verify-email": { token: "a&b" },
    "reset-password": { token: "abc_-" },
    "already-registered": {},
    "password-changed": {},
    "totp-changed": { change: "enabled" },
    "new-browser": { browser: name, address: "192.0.2.1", at: "2026-11-22T15:04:00.000Z" },
    "token-created": { name, scopes: ["read", "trade"] },
    "indicator-purchased": { indicator: name, slug: "rsi", kind: "once", price, validUntil: null },
    "indicator-sold": { indicator: name, buyer: "ada", kind: "month", gross: price, share: price },
    "review-received": { indicator: name, slug: "rsi", author: "ada", stars: 4 },
    "review-replied": { indicator: name, slug: "rsi", reply: name },
    "review-reported": { indicator: name, slug: "rsi", reporter: "ada", reason: name },
    "review-hidden": { indicator: name, slug: "rsi", note: name },
    "report-resolved": { indicator: name, slug: "rsi", upheld: true, note: name },
    "licence-renewed": { indicator: name, slug: "rsi", price, validUntil: "2026-11-22T15:04:00.000Z" },
    "renewal-failed": { indicator: name, slug: "rsi", price, nextTryAt: "2026-11-22T15:04:00.000Z" },
    "licence-ending": { indicator: name, slug: "rsi", because: name, validUntil: "2026-11-22T15:04:00.000Z" },
    "licence-ended": { indicator: name, slug: "rsi", because: name },
    "sale-refunded": { indicator: name, buyer: "ada", amount: price, share: price, reason: name },
    "charge-refunded": { what: name, amount: price, reason: name },
    "version-submitted": { ...listing, versionId: "0", developer: "ada" },
    "version-gates-ended": { ...listing, outcome: "failed" as const, problem: name },
    "version-approved": { ...listing, notes: name },
    "version-rejected": { ...listing, notes: name },
    "version-suspended": { ...listing, notes: name },
    "version-reinstated": { ...listing, notes: name },
    "version-withdrawn": { ...listing, notes: null },
    "indicator-invited": { indicator: name, slug: "rsi", developer: "ada" },
    "licence-stopped": { ...listing, notes: name, newest: null },
    "application-waits": { profile: name, providerId: "0", applicant: "ada" },
    "application-received": { profile: name },
    "exchange-attention": { account: name, accountId: "0", exchange: "Kraken", advice: name },
    "exchange-recovered": { account: name, accountId: "0", exchange: "Kraken" },
    "provider-approved": { profile: name, providerId: "0", notes: null },
    "provider-rejected": { profile: name, providerId: "0", notes: name },
    "provider-suspended": { profile: name, providerId: "0", notes: name },
    "provider-reinstated": { profile: name, providerId: "0", notes: name },
    "provider-closed": { profile: name, providerId: "0", reason: name },
    "provider-underperforms": { profile: name, providerId: "0", reasons: [name] },
    "flag-raised": { profile: name, check: name, severity: "block" as const },
    "flag-cleared": { profile: name, check: name },
    "flag-resolved": { profile: name, check: name, upheld: true, notes: name },
    "verification-failed": { profile: name, providerId: "0", found: [name] },
    "ownership-confirmed": { account: name, accountId: "0" },
    "measures-differ": { profile: name, providerId: "0", measures: ["all sharpe"] },
    "flag-waits": { profile: name, check: name, flagId: "0", appealed: true },
    "job-failed": { job: "send-outbox", name, error: name },
  };
}
const names = [...Object.keys(ADDRESS_TEMPLATES), ...NOTIFICATION_KIND_NAMES].filter(
  (name): name is MailTemplate => name in samples(""),
);

describe("every mail", () => {
  it("has a sample here", () => {
    expect(names.toSorted()).toEqual(Object.keys(samples("")).sort());
  });

  it.each(names)("%s says the same in text and HTML and leads somewhere of ours", (name) => {
    const { subject, text, html } = renderMail(name, samples("Ada’s average")[name], { site });
    expect(subject).not.toBe("");
    expect(text).toContain("Touchstone");
    const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/^https:\/\/touchstone\.test\//);
    expect(html).toContain(`href="${escapeHtml(links[0] ?? "")}"`);
    const words = html.replace(/<title>.*<\/title>|<[^>]+>/g, "");
    for (const paragraph of text.split("\n\n").filter((part) => !part.includes("https:"))) {
      expect(words).toContain(escapeHtml(paragraph));
    }
  });

  it.each(names)("%s turns nobody's name into markup, a header or another line", (name) => {
    const plain = renderMail(name, samples("x")[name], { site });
    const { subject, text, html } = renderMail(name, samples(HOSTILE)[name], { site });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toContain("\r");
    expect(text, "no reversed reading").not.toContain("\u202E");
    expect(text.split("\n").length).toBe(plain.text.split("\n").length);
    expect(html).not.toContain("<img");
    expect(html.match(/<[^>]+>/g)?.length).toBe(plain.html.match(/<[^>]+>/g)?.length);
  });

  it.each(names)("%s can be stopped if and only if it is optional", (name) => {
    const { text, html } = renderMail(name, samples("x")[name], { site, stopPath: "/unsubscribe?token=t" });
    expect(text.includes("/unsubscribe?token=t")).toBe(isOptionalMail(name));
    expect(html.includes("/unsubscribe?token=t")).toBe(isOptionalMail(name));
  });

  it("a link of a secret holds its token, encoded, and its payload is stored encrypted", () => {
    const mail = renderMail("verify-email", samples("")["verify-email"], { site });
    expect(mail.text).toContain("https://touchstone.test/verify-email?token=a%26b");
    expect(mail.html).toContain('href="https://touchstone.test/verify-email?token=a%26b"');
    expect(names.filter(isSensitive)).toEqual(["verify-email", "reset-password"]);
  });

  it("a payload of another mail is refused", () => {
    expect(() => renderMail("reset-password", { change: "enabled" }, { site })).toThrow();
    expect(() => wordsOf("job-failed", {})).toThrow();
  });
});

describe("every notification", () => {
  const kinds = names.filter(isNotificationKind);
  it.each(kinds)("%s has a title, words and a link that stays in the product, whatever the names", (kind) => {
    const data: NotificationOrder["data"] = samples(HOSTILE)[kind];
    const { title, text, link } = wordsOf(kind, data);
    expect(title + text, "one line, read in one direction").not.toMatch(/[\r\n\u202E]/);
    expect(title.length).toBeGreaterThan(5);
    expect(text.length).toBeGreaterThan(10);
    expect(link.path).toMatch(/^\/[a-z]/);
    expect(new URL(link.path, "https://touchstone.test").host).toBe("touchstone.test");
  });

  it("news of a review lead to the indicator or the provider it is about", () => {
    const more = { author: "ada", stars: 4 };
    const path = (data: object) => wordsOf("review-received", { ...data, ...more }).link.path;
    expect(path({ indicator: "RSI", slug: "rsi" })).toBe("/indicators/rsi/reviews");
    expect(path({ provider: "Ada", providerId: "0" })).toBe("/traders/0/reviews");
    expect(() => path({ indicator: "RSI", slug: "rsi", provider: "Ada", providerId: "0" })).toThrow();
  });

  it("money and moments are written as everywhere", () => {
    const text = (kind: NotificationKind) => wordsOf(kind, samples("Trend")[kind]).text;
    expect(text("indicator-purchased")).toBe("You have a licence for “Trend”: for ever. You paid 29.99 USD.");
    expect(text("indicator-sold")).toBe(
      "@ada bought “Trend” (one month) for 29.99 USD. Your share is 29.99 USD.",
    );
    expect(text("new-browser")).toContain("2026-11-22 15:04 UTC");
  });
});

describe("escapeHtml", () => {
  it("leaves no markup", () => {
    expect(escapeHtml(`<a href="x">'&`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
  });
});
