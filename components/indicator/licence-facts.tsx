import type { ReactNode } from "react";
import { licenceKindText } from "@/components/indicator/price-text";
import { Moment } from "@/components/money/moment";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Figure, MoneyFigure } from "@/components/ui/figure";
import type { LicenceDto } from "@/lib/indicators/licence-schema";

const STATUS: Record<LicenceDto["status"], { tone: BadgeTone; icon: string; label: string }> = {
  active: { tone: "up", icon: "✓", label: "Active" },
  expired: { tone: "neutral", icon: "–", label: "Ended" },
  refunded: { tone: "neutral", icon: "–", label: "Refunded" },
  revoked: { tone: "down", icon: "×", label: "Revoked" },
};

export function LicenceStatus({ status }: { status: LicenceDto["status"] }) {
  const { tone, icon, label } = STATUS[status];
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}

/** What the reader has bought: kind, until when, which version it runs. */
export function LicenceFacts({ licence }: { licence: LicenceDto }) {
  const { kind, validUntil, pinnedVersion, runsVersion, charge } = licence;
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1 rounded-md bg-sunk px-3 py-2.5 text-sm">
      <Row name="Your licence">
        <LicenceStatus status={licence.status} />
      </Row>
      <Row name="Kind">{licenceKindText(kind)}</Row>
      <Row name={licence.status === "active" ? "Valid until" : "Ended"}>
        {validUntil === null ? "no end" : <Moment at={validUntil} day />}
      </Row>
      <Row name="Runs version">
        <Figure value={runsVersion} reason="No approved version is left to run." />
        {pinnedVersion !== null && " (pinned)"}
      </Row>
      {licence.renewal !== null && licence.status === "active" && (
        <Row name="Renews">{licence.renewal.nextTryAt === null ? "no" : "yes, at this price or less"}</Row>
      )}
      <Row name="Paid">{charge === null ? "nothing" : <MoneyFigure money={charge.gross} />}</Row>
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 text-right">{children}</dd>
    </div>
  );
}
