import { SOURCES, type SourceKey } from "@/app/docs/trust/sources";

/** Text whose bracketed keys lead to the list of sources below. */
export function Cited({ text }: { text: string }) {
  return text.split(/(\s?\[[\w-]+\])/).map((part, index) => {
    const key = sourceKey(part);
    if (key === undefined) return part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part of a fixed text is known by its place.
      <sup key={index}>
        <a
          href={`#source-${key}`}
          title={SOURCES[key].title}
          aria-label={`${sourceNumber(key)}, source: ${SOURCES[key].title}`}
        >
          {sourceNumber(key)}
        </a>{" "}
      </sup>
    );
  });
}

/** The keys that a text names, in its order. */
export function citedKeys(text: string): string[] {
  return [...text.matchAll(/\[([\w-]+)\]/g)].map(([, key = ""]) => key);
}

/** The place of a source in the list, from 1. */
export function sourceNumber(key: SourceKey): number {
  return Object.keys(SOURCES).indexOf(key) + 1;
}

function sourceKey(part: string): SourceKey | undefined {
  const [key = ""] = citedKeys(part);
  return isSourceKey(key) ? key : undefined;
}

function isSourceKey(key: string): key is SourceKey {
  return Object.hasOwn(SOURCES, key);
}
