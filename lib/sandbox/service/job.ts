import type { AppError } from "@/lib/errors";
import type { Delivery, Order } from "@/lib/sandbox/transport";

/** An order on its way through the pool. */
export interface PoolJob {
  order: Order;
  answered(delivery: Delivery): void;
  refused(error: AppError): void;
  queuedMs: number;
  waitTimer: NodeJS.Timeout | undefined;
}
