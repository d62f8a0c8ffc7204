import type {
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitive,
  SeriesAttachedParameter,
  Time,
} from "lightweight-charts";
import { type ChartTheme, withAlpha } from "@/components/chart/chart-theme";
import type { ProfileChoice } from "@/components/chart/profile-choice";
import { type ProfileLevel, profileLevels, profileRows } from "@/components/chart/profile-rows";
import type { VolumeProfile } from "@/lib/ta/profile/profile-summary";

export interface ProfileDrawing {
  profile: VolumeProfile;
  measure: ProfileChoice["measure"];
  theme: ChartTheme;
}

/** The longest bin, as a share of the pane's width. */
const WIDTH_SHARE = 0.3;
const LABEL_PX = 11;
const DASH = [5, 4];

type Target = Parameters<IPrimitivePaneRenderer["draw"]>[0];
/** The pane to draw on; `y` is null for a price that has no place on it. */
interface Canvas {
  context: CanvasRenderingContext2D;
  width: number;
  y: (price: number) => number | null;
}

type Paint = (canvas: Canvas, drawing: ProfileDrawing) => void;

/** A volume profile in the pane of a series: bins at the right edge behind the candles, level lines before them. */
export class ProfileOverlay implements ISeriesPrimitive<Time> {
  #attached: SeriesAttachedParameter<Time> | null = null;
  #drawing: ProfileDrawing | null = null;
  readonly #views: readonly IPrimitivePaneView[] = [
    this.#view("bottom", paintBins),
    this.#view("top", paintLevels),
  ];

  attached(parameters: SeriesAttachedParameter<Time>): void {
    this.#attached = parameters;
  }

  detached(): void {
    this.#attached = null;
  }

  /** Draws this profile from now on. */
  show(drawing: ProfileDrawing): void {
    this.#drawing = drawing;
    this.#attached?.requestUpdate();
  }

  paneViews(): readonly IPrimitivePaneView[] {
    return this.#views;
  }

  #view(zOrder: "bottom" | "top", paint: Paint): IPrimitivePaneView {
    const draw = (target: Target) =>
      target.useMediaCoordinateSpace(({ context, mediaSize }) => {
        const series = this.#attached?.series;
        if (series === undefined || this.#drawing === null) return;
        const y = (price: number) => series.priceToCoordinate(price);
        paint({ context, width: mediaSize.width, y }, this.#drawing);
      });
    return { zOrder: () => zOrder, renderer: () => ({ draw }) };
  }
}

function paintBins({ context, width, y }: Canvas, { profile, measure, theme }: ProfileDrawing): void {
  const rows = profileRows(profile, measure);
  const longest = Math.max(...rows.map(({ amount }) => amount), 0);
  for (const { low, high, amount, place } of rows) {
    const [from, to] = [y(high), y(low)];
    if (from === null || to === null || amount === 0) continue;
    const length = Math.max(1, (amount / longest) * width * WIDTH_SHARE);
    const top = Math.min(from, to);
    context.fillStyle = withAlpha(
      place === "poc" ? theme.gold : theme.blue,
      place === "outside" ? 0.22 : 0.5,
    );
    context.fillRect(width - length, top, length, Math.max(1, Math.abs(to - from) - 1));
  }
}

function paintLevels({ context, width, y }: Canvas, { profile, measure, theme }: ProfileDrawing): void {
  context.font = `${LABEL_PX}px ${theme.fontFigures}`;
  context.lineJoin = "round";
  for (const level of profileLevels(profile, measure)) {
    const at = level.price === null ? null : y(level.price);
    if (at === null) continue;
    const isPoc = level.name === "POC";
    context.strokeStyle = isPoc ? theme.gold : theme.blue;
    context.lineWidth = 1;
    context.setLineDash(isPoc ? [] : DASH);
    context.beginPath();
    context.moveTo(0, Math.round(at) + 0.5);
    context.lineTo(width, Math.round(at) + 0.5);
    context.stroke();
    context.setLineDash([]);
    paintLabel(context, level.name, at, theme);
  }
}

/** Above the line, below it for VAL, and beside the others for POC: they never cover each other. */
function paintLabel(
  context: CanvasRenderingContext2D,
  name: ProfileLevel["name"],
  at: number,
  theme: ChartTheme,
): void {
  const x = name === "POC" ? 36 : 4;
  const baseline = name === "VAL" ? at + LABEL_PX + 1 : at - 3;
  context.lineWidth = 3;
  context.strokeStyle = theme.panel;
  context.strokeText(name, x, baseline);
  context.fillStyle = theme.ink;
  context.fillText(name, x, baseline);
}
