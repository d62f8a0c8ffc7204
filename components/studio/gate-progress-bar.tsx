import { gateWords } from "@/components/indicator/gate-report";
import type { GateProgress } from "@/components/studio/use-check";

/** How far the gates are, in words and as a bar. */
export function GateProgressBar({ progress }: { progress: GateProgress }) {
  const { stage, done, total } = progress;
  return (
    <div role="status" className="flex flex-col gap-1.5 text-sm">
      <p>
        At the gates: <span className="font-semibold">{gateWords(stage)}</span>
      </p>
      <progress
        aria-label="Progress of the gates"
        value={done}
        max={Math.max(total, 1)}
        className="h-1.5 w-full overflow-hidden rounded-full accent-gold"
      />
    </div>
  );
}
