import { Gauge, type Registry } from "prom-client";
import type { BusinessFigures } from "@/lib/insights/data/business-figures";

interface Reading {
  name: string;
  help: string;
  values: { labels?: Record<string, string>; value: number }[];
}

const one = (name: string, help: string, value: number): Reading => ({ name, help, values: [{ value }] });

function readings(figures: BusinessFigures): Reading[] {
  return [
    one("touchstone_sales", "Sales ever made.", figures.sales),
    one("touchstone_sales_gross_minor", "What buyers paid, minor units.", figures.grossMinor),
    one("touchstone_seller_earnings_minor", "Sellers' shares of it, minor units.", figures.sellersMinor),
    one(
      "touchstone_platform_revenue_minor",
      "The platform's shares of it, minor units.",
      figures.platformMinor,
    ),
    {
      name: "touchstone_runs",
      help: "Receipts by outcome: ok, or the code of the failure.",
      values: figures.runsByOutcome.map(({ outcome, runs }) => ({ labels: { outcome }, value: runs })),
    },
    one("touchstone_listed_indicators", "Indicators on offer.", figures.listedIndicators),
    one("touchstone_pending_reviews", "Versions that wait for a curator.", figures.pendingReviews),
    one("touchstone_people", "Open accounts.", figures.people),
  ];
}

/** Sets the gauges that are read when somebody asks, in the registry of the process. */
export function setGauges(registry: Registry, figures: BusinessFigures): void {
  for (const { name, help, values } of readings(figures)) {
    registry.removeSingleMetric(name);
    const labelNames = Object.keys(values[0]?.labels ?? {});
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    for (const { labels = {}, value } of values) gauge.set(labels, value);
  }
}
