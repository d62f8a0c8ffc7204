import {
  cdlConcealingBabySwallowDefinition,
  cdlLadderBottomDefinition,
  cdlStickSandwichDefinition,
  cdlThreeStarsInSouthDefinition,
  cdlUniqueThreeRiverDefinition,
} from "@/lib/ta/candles/bottoms";
import {
  cdlIdenticalThreeCrowsDefinition,
  cdlThreeBlackCrowsDefinition,
  cdlTwoCrowsDefinition,
  cdlUpsideGapTwoCrowsDefinition,
} from "@/lib/ta/candles/crows";
import {
  cdlDojiDefinition,
  cdlDragonflyDojiDefinition,
  cdlGravestoneDojiDefinition,
  cdlLongLeggedDojiDefinition,
  cdlRickshawManDefinition,
  cdlTakuriDefinition,
  cdlTristarDefinition,
} from "@/lib/ta/candles/doji";
import {
  cdlGapSideBySideWhiteDefinition,
  cdlGapThreeMethodsDefinition,
  cdlTasukiGapDefinition,
} from "@/lib/ta/candles/gaps";
import {
  cdlHammerDefinition,
  cdlHangingManDefinition,
  cdlInvertedHammerDefinition,
  cdlShootingStarDefinition,
} from "@/lib/ta/candles/hammers";
import { cdlHikkakeDefinition, cdlModifiedHikkakeDefinition } from "@/lib/ta/candles/hikkake";
import {
  cdlEngulfingDefinition,
  cdlHaramiCrossDefinition,
  cdlHaramiDefinition,
  cdlHomingPigeonDefinition,
  cdlThreeInsideDefinition,
  cdlThreeOutsideDefinition,
} from "@/lib/ta/candles/inside-outside";
import {
  cdlDarkCloudCoverDefinition,
  cdlInNeckDefinition,
  cdlOnNeckDefinition,
  cdlPiercingDefinition,
  cdlThrustingDefinition,
} from "@/lib/ta/candles/piercing";
import {
  cdlBeltHoldDefinition,
  cdlClosingMarubozuDefinition,
  cdlHighWaveDefinition,
  cdlLongLineDefinition,
  cdlMarubozuDefinition,
  cdlShortLineDefinition,
  cdlSpinningTopDefinition,
} from "@/lib/ta/candles/single-candles";
import {
  cdlAdvanceBlockDefinition,
  cdlStalledPatternDefinition,
  cdlThreeWhiteSoldiersDefinition,
} from "@/lib/ta/candles/soldiers";
import {
  cdlAbandonedBabyDefinition,
  cdlEveningDojiStarDefinition,
  cdlEveningStarDefinition,
  cdlMorningDojiStarDefinition,
  cdlMorningStarDefinition,
} from "@/lib/ta/candles/stars";
import {
  cdlBreakawayDefinition,
  cdlMatHoldDefinition,
  cdlRiseFallThreeMethodsDefinition,
  cdlThreeLineStrikeDefinition,
} from "@/lib/ta/candles/trend-pauses";
import {
  cdlCounterattackDefinition,
  cdlDojiStarDefinition,
  cdlKickingByLengthDefinition,
  cdlKickingDefinition,
  cdlMatchingLowDefinition,
  cdlSeparatingLinesDefinition,
} from "@/lib/ta/candles/two-candles";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** @data-table */
export const CANDLE_INDICATORS: readonly IndicatorDefinition[] = [
  cdlAbandonedBabyDefinition,
  cdlAdvanceBlockDefinition,
  cdlBeltHoldDefinition,
  cdlBreakawayDefinition,
  cdlClosingMarubozuDefinition,
  cdlConcealingBabySwallowDefinition,
  cdlCounterattackDefinition,
  cdlDarkCloudCoverDefinition,
  cdlDojiDefinition,
  cdlDojiStarDefinition,
  cdlDragonflyDojiDefinition,
  cdlEngulfingDefinition,
  cdlEveningDojiStarDefinition,
  cdlEveningStarDefinition,
  cdlGapSideBySideWhiteDefinition,
  cdlGapThreeMethodsDefinition,
  cdlGravestoneDojiDefinition,
  cdlHammerDefinition,
  cdlHangingManDefinition,
  cdlHaramiDefinition,
  cdlHaramiCrossDefinition,
  cdlHighWaveDefinition,
  cdlHikkakeDefinition,
  cdlHomingPigeonDefinition,
  cdlIdenticalThreeCrowsDefinition,
  cdlInNeckDefinition,
  cdlInvertedHammerDefinition,
  cdlKickingDefinition,
  cdlKickingByLengthDefinition,
  cdlLadderBottomDefinition,
  cdlLongLeggedDojiDefinition,
  cdlLongLineDefinition,
  cdlMarubozuDefinition,
  cdlMatHoldDefinition,
  cdlMatchingLowDefinition,
  cdlModifiedHikkakeDefinition,
  cdlMorningDojiStarDefinition,
  cdlMorningStarDefinition,
  cdlOnNeckDefinition,
  cdlPiercingDefinition,
  cdlRickshawManDefinition,
  cdlRiseFallThreeMethodsDefinition,
  cdlSeparatingLinesDefinition,
  cdlShootingStarDefinition,
  cdlShortLineDefinition,
  cdlSpinningTopDefinition,
  cdlStalledPatternDefinition,
  cdlStickSandwichDefinition,
  cdlTakuriDefinition,
  cdlTasukiGapDefinition,
  cdlThreeBlackCrowsDefinition,
  cdlThreeInsideDefinition,
  cdlThreeLineStrikeDefinition,
  cdlThreeOutsideDefinition,
  cdlThreeStarsInSouthDefinition,
  cdlThreeWhiteSoldiersDefinition,
  cdlThrustingDefinition,
  cdlTristarDefinition,
  cdlTwoCrowsDefinition,
  cdlUniqueThreeRiverDefinition,
  cdlUpsideGapTwoCrowsDefinition,
];
