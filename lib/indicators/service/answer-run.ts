import { packRunAnswer, type RunAnswer } from "@/lib/indicators/packed-run";
import { runJson } from "@/lib/indicators/series-json";
import { asksForPacked, type BarsRequest, packedResponse } from "@/lib/indicators/service/bars-request";
import { streamed } from "@/lib/indicators/service/streamed";
import { jsonPieces } from "@/lib/indicators/service/write-series";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

/**
 * The answer in the form that was asked for: packed, or JSON. Large ones leave in pieces as they are taken, and
 * worker threads write their text.
 */
export function answerRun(request: BarsRequest, answer: RunAnswer): Response | ReturnType<typeof runJson> {
  if (asksForPacked(request)) return packedResponse(packRunAnswer(answer));
  if (answer.time.length <= SANDBOX_LIMITS.processBars) return runJson(answer);
  const { time, outputs, ...head } = answer;
  const pieces = jsonPieces(request.userId, head, { time, outputs });
  return streamed(pieces, { "Content-Type": "application/json" });
}
