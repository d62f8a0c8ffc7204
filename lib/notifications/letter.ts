/** What one mail says, before it becomes text and HTML. */
export interface Letter {
  subject: string;
  paragraphs: readonly string[];
  /** The one thing to do; `path` is a path of this product. */
  action?: { label: string; path: string };
  /** Last words under the action. */
  closing?: string;
  /** Where these mails can be stopped; only for mails that are optional. */
  stop?: { what: string; path: string };
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Who writes and where links lead. */
export interface MailSite {
  name: string;
  urlOf: (path: string) => string;
}

/** A letter as text and as HTML; words of people cannot become markup, headers or lines of their own. */
export function renderLetter(letter: Letter, site: MailSite): RenderedMail {
  return { subject: oneLine(letter.subject), text: asText(letter, site), html: asHtml(letter, site) };
}

function asText(letter: Letter, site: MailSite): string {
  const { paragraphs, action, closing, stop } = letter;
  return [
    ...paragraphs.map(oneLine),
    ...(action ? [`${action.label}:\n${site.urlOf(action.path)}`] : []),
    ...(closing === undefined ? [] : [oneLine(closing)]),
    site.name,
    ...(stop ? [`${stopWords(stop.what)}\nStop these mails: ${site.urlOf(stop.path)}`] : []),
  ].join("\n\n");
}

function asHtml(letter: Letter, site: MailSite): string {
  const { paragraphs, action, closing, stop } = letter;
  const paragraph = (words: string) => `<p>${escapeHtml(oneLine(words))}</p>`;
  const link = ({ label, path }: { label: string; path: string }) =>
    `<a href="${escapeHtml(site.urlOf(path))}">${escapeHtml(label)}</a>`;
  return [
    "<!doctype html>",
    `<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(oneLine(letter.subject))}</title></head><body>`,
    ...paragraphs.map(paragraph),
    action ? `<p>${link(action)}</p>` : "",
    closing === undefined ? "" : paragraph(closing),
    paragraph(site.name),
    stop
      ? `<p><small>${escapeHtml(stopWords(stop.what))} ${link({ label: "Stop these mails", path: stop.path })}</small></p>`
      : "",
    "</body></html>",
  ].join("");
}

function stopWords(what: string): string {
  return `You get this mail because of your settings for “${what}”.`;
}

/** Without line breaks, control signs and signs that turn the reading direction. */
export function oneLine(words: string): string {
  return words
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .trim();
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
