import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { dmiDefinition } from "@/lib/ta/trend/dmi";

testIndicatorContract({
  definition: dmiDefinition,
  onConstantPrice: { plus: () => 0, minus: () => 0, adx: () => 0 },
  onShiftedPrice: "stays",
});

const inputs = ({ TimePeriod }: Readonly<Record<string, number>>) => ({ length: TimePeriod });

testTalibEquality({ definition: dmiDefinition, fn: "PLUS_DI", inputs, outputs: { Real: "plus" } });
testTalibEquality({ definition: dmiDefinition, fn: "MINUS_DI", inputs, outputs: { Real: "minus" } });
testTalibEquality({ definition: dmiDefinition, fn: "ADX", inputs, outputs: { Real: "adx" } });
