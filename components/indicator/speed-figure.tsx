import { Figure } from "@/components/ui/figure";

/** What a thousand bars cost by the certificate of the version in force. */
export function SpeedFigure({ msPerKbar }: { msPerKbar: number | null }) {
  const digits = msPerKbar !== null && msPerKbar < 0.1 ? 3 : 2;
  return (
    <span title="Run time of a thousand bars, from the cost certificate">
      <Figure
        value={msPerKbar}
        digits={digits}
        unit="ms / 1k bars"
        reason="Its speed has not been measured."
      />
    </span>
  );
}
