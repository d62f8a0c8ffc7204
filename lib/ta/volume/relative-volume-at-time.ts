import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { TimeOfDayAverage } from "@/lib/ta/nodes/time-of-day-average";

/** Each minute of the day keeps as many volumes. */
const DAYS_MAX = 100;

/**
 * Relative volume at time: the volume of a bar as a multiple of what is usual at its time of day.
 *
 * Formula: `relative = volume / mean of the volumes of the last `days` bars that opened in the same minute of the
 * UTC day`, the present one not among them. For bars of a minute or longer; shorter ones share their minute. First
 * value when there are as many such bars, so at index `days` on daily bars, later on shorter ones. NaN where none
 * of those bars had volume.
 * Reference: https://www.tradingview.com/script/vCEgYauw-RVol-Time-based-relative-volume
 */
export const relativeVolumeAtTime = indicatorFunction({
  name: "relativeVolumeAtTime",
  series: ["time", "volume"],
  parameters: { days: length(10, { label: "Days", max: DAYS_MAX }) },
  outputs: ["relative"],
  firstIndex: ({ days }) => days,
  sparse: ["relative"],
  kernel({ days }, memory) {
    const average = new TimeOfDayAverage(memory, days);
    return ({ time, volume }, { relative }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const traded = volume[i] ?? NaN;
        const usual = average.next(time[i] ?? NaN, traded);
        relative[i] = usual === 0 ? NaN : traded / usual;
      }
    };
  },
});

export const relativeVolumeAtTimeDefinition = /* @__PURE__ */ defineIndicator(relativeVolumeAtTime, {
  id: "relative-volume-at-time",
  name: "Relative volume at time",
  category: "volume",
  summary: "How many times the volume usual at this time of day trades now: compares openings with openings.",
  convention:
    "Bar by bar rather than cumulated over the day, by the minute of the UTC day, without this bar.",
  formula:
    "relative = volume / mean(volume of the last `days` bars opened in the same minute of the UTC day)",
  reference: "https://www.tradingview.com/script/vCEgYauw-RVol-Time-based-relative-volume",
  repaint: "clean",
  outputs: { relative: { label: "RVOL at time", pane: "separate", style: "histogram" } },
});
