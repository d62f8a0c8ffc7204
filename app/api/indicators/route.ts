import { route } from "@/lib/http";
import { CreateIndicatorInput, CreateIndicatorResult } from "@/lib/indicators/listing-schema";
import { createIndicator } from "@/lib/indicators/mutations/create-indicator";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators",
    summary: "Open a listing as a draft, with its first version",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    body: CreateIndicatorInput,
    response: CreateIndicatorResult,
    status: 201,
    idempotent: true,
  },
  ({ body, actor, idempotencyKey }) => createIndicator({ actor, input: body, idempotencyKey }),
);
