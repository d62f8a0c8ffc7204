import { answerOf, argumentsOf, signatureOf } from "@/components/studio/editor/ta-words";
import type { ReferenceEntry } from "@/lib/ta/reference";

/** The documentation of a function as an element, for a tooltip. */
export function entryCard(entry: ReferenceEntry): HTMLElement {
  const card = element("div", "flex max-w-md flex-col gap-1.5 px-3 py-2.5 font-sans text-sm");
  card.append(
    element("p", "figure text-xs break-words", signatureOf(entry)),
    element("p", "font-semibold", entry.title),
    element("p", "text-ink-2", entry.summary),
    element("p", "figure text-xs break-words text-ink-2", entry.formula),
  );
  if (entry.parameters.length > 0) card.append(settings(entry));
  card.append(element("p", "text-xs text-ink-2", answerOf(entry)));
  if (!entry.exact) {
    const words = "Engines round it for themselves: the browser’s preview may differ by a last bit.";
    card.append(element("p", "text-xs text-gold-ink", words));
  }
  if (entry.href !== "") card.append(documentationLink(entry.href));
  return card;
}

/** The call with the argument under the cursor marked, and that argument in words. */
export function signatureCard(entry: ReferenceEntry, argument: number): HTMLElement {
  const card = element("div", "flex max-w-md flex-col gap-1 px-3 py-2 font-sans text-sm");
  const line = element("p", "figure text-xs break-words", `ta.${entry.name}(`);
  for (const [index, words] of argumentsOf(entry).entries()) {
    if (index > 0) line.append(", ");
    line.append(
      element("span", index === argument ? "font-semibold text-gold-ink underline" : "text-ink-2", words),
    );
  }
  line.append(")");
  card.append(line);
  const parameter = entry.parameters[argument - entry.series.length];
  if (parameter) card.append(element("p", "text-xs text-ink-2", `${parameter.label}: ${parameter.range}`));
  else if (entry.series[argument] !== undefined)
    card.append(
      element("p", "text-xs text-ink-2", "A series of the bars’ length: bars.close, or one you made."),
    );
  return card;
}

function settings({ parameters }: ReferenceEntry): HTMLElement {
  const list = element("ul", "text-xs");
  for (const { name, label, range } of parameters) {
    const item = element("li", "");
    item.append(element("code", "", name), ` ${label}: ${range}`);
    list.append(item);
  }
  return list;
}

function documentationLink(href: string): HTMLElement {
  const link = document.createElement("a");
  link.href = href;
  link.target = "_blank";
  link.rel = "noopener";
  link.className = "w-fit text-xs";
  link.textContent = "Reference, with its source";
  return link;
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
