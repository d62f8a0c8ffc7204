/** The tokens a canvas needs, resolved: canvases know no CSS variables. */
export interface ChartTheme {
  panel: string;
  line: string;
  lineStrong: string;
  ink: string;
  ink2: string;
  gold: string;
  blue: string;
  up: string;
  down: string;
  fontFigures: string;
}

export function readChartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    panel: token("--panel"),
    line: token("--line"),
    lineStrong: token("--line-strong"),
    ink: token("--ink"),
    ink2: token("--ink-2"),
    gold: token("--gold"),
    blue: token("--blue"),
    up: token("--up"),
    down: token("--down"),
    fontFigures: `${token("--font-figures") || "ui-monospace"}, monospace`,
  };
}

/** Calls back when the theme switch or the system changes the tokens; returns how to stop. */
export function watchChartTheme(onChange: (theme: ChartTheme) => void): () => void {
  const tell = () => onChange(readChartTheme());
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", tell);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", tell);
  };
}

/** A colour with an alpha; `color` is any CSS colour the tokens or an author wrote. */
export function withAlpha(color: string, alpha: number): string {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) return color;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}
