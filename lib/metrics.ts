import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { singleton } from "@/lib/singleton";

/** The process's Prometheus metrics; each is made once, by name, where it is used. */
export function metricRegistry(): Registry {
  return singleton("metrics", () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    return registry;
  });
}

export function counter<Label extends string>(
  name: string,
  help: string,
  labelNames: Label[],
): Counter<Label> {
  return singleton(
    `metric.${name}`,
    () => new Counter({ name, help, labelNames, registers: [metricRegistry()] }),
  );
}

/** `buckets` in the unit the name ends with. */
export function histogram<Label extends string>(
  name: string,
  help: string,
  labelNames: Label[],
  buckets: number[],
): Histogram<Label> {
  return singleton(
    `metric.${name}`,
    () => new Histogram({ name, help, labelNames, buckets, registers: [metricRegistry()] }),
  );
}
