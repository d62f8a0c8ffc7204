import { describe, expect, it } from "vitest";
import { escapeHtml, isMailTemplate, MAIL_TEMPLATES, renderMail } from "@/lib/notifications/templates";

const site = { name: "Touchstone", urlOf: (path: string) => `https://touchstone.test${path}` };
const payloads = {
  "verify-email": { token: "a&b" },
  "reset-password": { token: "abc_-" },
  "already-registered": {},
  "password-changed": {},
  "totp-changed": { change: "enabled" },
} as const;

describe("renderMail", () => {
  it.each(Object.keys(MAIL_TEMPLATES).filter(isMailTemplate))(
    "%s says something in text and HTML",
    (name) => {
      const mail = renderMail(name, payloads[name], site);
      expect(mail.subject).not.toBe("");
      expect(mail.text).toContain("Touchstone");
      expect(mail.html).toContain("<p>");
    },
  );

  it("puts the token into the link, encoded", () => {
    const mail = renderMail("verify-email", payloads["verify-email"], site);
    expect(mail.text).toContain("https://touchstone.test/verify-email?token=a%26b");
    expect(mail.html).toContain('href="https://touchstone.test/verify-email?token=a%26b"');
  });

  it("refuses a payload of another template", () => {
    expect(() => renderMail("reset-password", { change: "enabled" }, site)).toThrow();
  });

  it("marks every mail with a link token as sensitive", () => {
    expect(MAIL_TEMPLATES["verify-email"].sensitive).toBe(true);
    expect(MAIL_TEMPLATES["reset-password"].sensitive).toBe(true);
  });
});

describe("escapeHtml", () => {
  it("leaves no markup", () => {
    expect(escapeHtml(`<a href="x">'&`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
  });
});
