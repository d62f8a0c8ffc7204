import { GateReportPanel } from "@/components/indicator/gate-report";
import type { GateReport } from "@/lib/indicators/gate-schema";

/** A gate report that opens on demand; readable without JavaScript. */
export function FoldedGateReport({ report, version }: { report: GateReport; version: string }) {
  return (
    <details className="group">
      <summary className="cursor-pointer rounded-sm text-sm text-blue">
        Gate report<span className="sr-only"> of {version}</span>
      </summary>
      <div className="mt-3">
        <GateReportPanel report={report} />
      </div>
    </details>
  );
}
