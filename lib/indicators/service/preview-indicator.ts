import type { UserActor } from "@/lib/actor";
import { canonicalJson } from "@/lib/canonical-json";
import { AppError } from "@/lib/errors";
import { loadSeen } from "@/lib/indicators/data/load-seen";
import { loadVersion, type RunnableCode } from "@/lib/indicators/data/load-version";
import type { InputValues, PreviewQuery, PreviewResult } from "@/lib/indicators/execution-schema";
import { resolveInputs, storedManifest } from "@/lib/indicators/manifest";
import { seriesJson } from "@/lib/indicators/series-json";
import { runVersion } from "@/lib/indicators/service/run-version";
import { formatVersion } from "@/lib/indicators/version-number";
import { listSymbols } from "@/lib/market-data/data/list-symbols";
import { readBars, type StoredBars } from "@/lib/market-data/data/read-bars";
import { releaseOutputs } from "@/lib/sandbox/run-outputs";
import { singleton } from "@/lib/singleton";

const PREVIEW_BARS = 500;
const KEPT_PREVIEWS = 200;

/**
 * The real code of the newest approved version on sample bars: outputs only. Equal code, bars and inputs give equal
 * bytes, so a process runs each preview once.
 * @throws AppError NOT_FOUND, VALIDATION for inputs, UNPROCESSABLE (suspended, nothing approved, no sample bars) or SANDBOX_*.
 */
export async function previewIndicator(
  ref: string,
  query: PreviewQuery,
  actor: UserActor | null,
): Promise<PreviewResult> {
  const { indicator } = await loadSeen(ref, actor);
  if (indicator.status === "suspended") {
    throw new AppError("UNPROCESSABLE", "This indicator is suspended and runs for nobody.");
  }
  if (indicator.currentVersionId === null) {
    throw new AppError("UNPROCESSABLE", "No version of this indicator is approved yet.");
  }
  const version = await loadVersion(indicator.currentVersionId);
  const symbol = query.symbol ?? (await sampleSymbol());
  const stored = await readBars({ symbol, interval: query.interval, limitBars: PREVIEW_BARS });
  if (stored.bars.time.length === 0)
    throw new AppError("UNPROCESSABLE", "There are no sample bars of this interval.");
  const inputs = resolveInputs(storedManifest(version.manifest), query.inputs ?? {});
  const outputs = await keptOutputs({ version, stored, inputs });
  const { time, open, high, low, close, volume } = stored.bars;
  return {
    version: formatVersion(version),
    versionHash: version.versionHash,
    symbol,
    interval: query.interval,
    synthetic: stored.source.synthetic,
    outputs,
    time: Array.from(time),
    bars: {
      open: Array.from(open),
      high: Array.from(high),
      low: Array.from(low),
      close: Array.from(close),
      volume: Array.from(volume),
    },
  };
}

async function sampleSymbol(): Promise<string> {
  const [first] = await listSymbols();
  if (first === undefined)
    throw new AppError("UNPROCESSABLE", "There are no sample bars. Seed the market data first.");
  return first.symbol;
}

type Outputs = PreviewResult["outputs"];

interface Preview {
  version: RunnableCode;
  stored: StoredBars;
  inputs: InputValues;
}

function keptOutputs(preview: Preview): Promise<Outputs> {
  const kept = singleton("indicator-previews", () => new Map<string, Promise<Outputs>>());
  const { version, stored, inputs } = preview;
  const key = `${version.versionHash}:${stored.datasetHash}:${canonicalJson(inputs)}`;
  const running = kept.get(key) ?? runPreview(key, preview);
  kept.delete(key);
  kept.set(key, running);
  running.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_PREVIEWS) break;
    kept.delete(oldest);
  }
  return running;
}

async function runPreview(key: string, { version, stored, inputs }: Preview): Promise<Outputs> {
  const run = await runVersion({
    userId: `preview:${key}`,
    version,
    bars: stored.bars,
    datasetHash: stored.datasetHash,
    inputs,
  });
  if (run.failure !== null) throw run.failure;
  const json = seriesJson(run.outputs);
  releaseOutputs(run.outputs);
  return json;
}
