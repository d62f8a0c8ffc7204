import { GateReport } from "@/lib/indicators/gate-schema";

/** The columns of a version that a report of the gates decides. */
export function proofColumns(report: GateReport) {
  const { proof, warmUp, cost } = report;
  return {
    gates: report,
    ...(proof === null ? {} : { proofClass: proof.class, proofBars: proof.repaintsBars }),
    ...(warmUp === null ? {} : { warmupBars: warmUp.bars }),
    ...(cost === null ? {} : { cost }),
  };
}

/** The report stored with a version; null: there is none that today's contract reads. */
export function storedReport(value: unknown): GateReport | null {
  return GateReport.safeParse(value).data ?? null;
}
