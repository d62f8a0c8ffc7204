import { z } from "zod";
import { InputValues, type ReceiptDto } from "@/lib/indicators/execution-schema";
import { VersionNumber } from "@/lib/indicators/indicator-schema";
import { packColumns, packedAnswerText, packedRequestText } from "@/lib/indicators/packed-columns";

export const PackedRunHeader = z.strictObject({
  inputs: InputValues.default({}),
  version: VersionNumber.optional(),
});

/** For the API document. */
export const PACKED_RUN = {
  request: packedRequestText("inputs, version"),
  answer: packedAnswerText(
    "version, warning, names, bars, receipt",
    "one float64 column of `bars` values for each of `names`, the first of which is `time`. What has no value is NaN",
  ),
};

export interface RunAnswer {
  version: string;
  outputs: Readonly<Record<string, Float64Array>>;
  time: Float64Array;
  warning: string | null;
  receipt: ReceiptDto;
}

/** The parts of a packed answer, one behind the other. */
export function packRunAnswer({ outputs, time, ...head }: RunAnswer): Uint8Array[] {
  return packColumns({ ...head, bars: time.length }, { time, ...outputs });
}
