"use client";

import { type RefObject, useEffect, useState } from "react";
import type { CandleView } from "@/components/chart/candle-view";
import type { CandleBars } from "@/components/chart/chart-data";
import type { ChartTheme } from "@/components/chart/chart-theme";
import type { ProfileChoice } from "@/components/chart/profile-choice";
import { ProfileOverlay } from "@/components/chart/profile-overlay";
import { VALUE_AREA } from "@/lib/ta/profile/profile-options";
import type { VolumeProfile } from "@/lib/ta/profile/profile-summary";
import { volumeProfile } from "@/lib/ta/profile/volume-profile";

/**
 * Draws the volume profile of the bars in view and answers it; null while it is not shown. To be called behind the
 * effect that makes the view of these bars.
 */
export function useVolumeProfile(
  view: RefObject<CandleView | null>,
  bars: CandleBars,
  theme: ChartTheme,
  choice: ProfileChoice | undefined,
): VolumeProfile | null {
  const [profile, setProfile] = useState<VolumeProfile | null>(null);
  const { shown = false, measure = "volume", method = "spread", bins = 0 } = choice ?? {};

  useEffect(() => {
    const made = view.current;
    if (made === null || !shown) {
      setProfile(null);
      return;
    }
    const overlay = new ProfileOverlay();
    made.candles.attachPrimitive(overlay);
    let drawn: RowRange = { from: -1, to: -1 };
    let frame = 0;
    const draw = () => {
      frame = 0;
      const inView = rowsInView(made);
      if (inView.from === drawn.from && inView.to === drawn.to) return;
      drawn = inView;
      const options = { bins, method, valueArea: VALUE_AREA.default };
      const next = volumeProfile(bars, options, inView.from, inView.to);
      overlay.show({ profile: next, measure, theme });
      setProfile(next);
    };
    const drawSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const scale = made.chart.timeScale();
    scale.subscribeVisibleLogicalRangeChange(drawSoon);
    draw();
    return () => {
      cancelAnimationFrame(frame);
      if (view.current !== made) return;
      scale.unsubscribeVisibleLogicalRangeChange(drawSoon);
      made.candles.detachPrimitive(overlay);
    };
  }, [view, bars, theme, shown, measure, method, bins]);

  return profile;
}

/** Rows of the bars, `to` excluded. */
interface RowRange {
  from: number;
  to: number;
}

function rowsInView({ chart, rows }: CandleView): RowRange {
  const last = rows.length - 1;
  const range = chart.timeScale().getVisibleLogicalRange() ?? { from: 0, to: last };
  const first = rows[Math.max(0, Math.round(range.from))];
  const end = rows[Math.min(last, Math.round(range.to))];
  return first === undefined || end === undefined ? { from: 0, to: 0 } : { from: first, to: end + 1 };
}
