import { z } from "zod";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { type JobAnswer, parseWorkerMessage } from "@/lib/sandbox/protocol";
import { SandboxStatus } from "@/lib/sandbox/status";
import type { Delivery } from "@/lib/sandbox/transport";
import { decodePacket, encodePacket } from "@/lib/sandbox/wire/packet";

/** What an answer weighs at most: the outputs of a run, and its header. */
export const ANSWER_BYTES_MAX = SANDBOX_LIMITS.outputBytes + 4 * SANDBOX_LIMITS.manifestCharacters;

const Words = z.string().max(1_000);

const AnswerHeader = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("delivery"), engine: Words, answer: z.looseObject({ type: z.string() }) }),
  z.strictObject({ kind: z.literal("unknownBars") }),
  z.strictObject({
    kind: z.literal("refused"),
    message: Words,
    retryAfterSeconds: z.int().min(0).max(3_600),
  }),
  z.strictObject({ kind: z.literal("status"), status: SandboxStatus }),
]);

/** What a service says. `unknownBars`: send them along. `refused`: nothing ran; try again later. */
export type ServiceAnswer =
  | ({ kind: "delivery" } & Delivery)
  | Exclude<z.infer<typeof AnswerHeader>, { kind: "delivery" }>;

export function encodeAnswer(answer: ServiceAnswer): Uint8Array {
  if (answer.kind !== "delivery" || answer.answer.type !== "series") return encodePacket(answer);
  const { frame, ...rest } = answer.answer;
  return encodePacket({ ...answer, answer: rest }, [frame]);
}

/** The answer in a response's body, or `null` when the bytes are not exactly one. */
export function parseAnswer(bytes: Uint8Array): ServiceAnswer | null {
  const packet = decodePacket(bytes);
  const header = AnswerHeader.safeParse(packet?.header);
  if (packet === null || !header.success) return null;
  if (header.data.kind !== "delivery") return packet.payload.byteLength === 0 ? header.data : null;
  const answer = parseJobAnswer(header.data.answer, packet.payload);
  return answer === null ? null : { kind: "delivery", engine: header.data.engine, answer };
}

/** The same parser that reads a worker's words reads them behind the wire. */
function parseJobAnswer(fields: Readonly<Record<string, unknown>>, frame: Uint8Array): JobAnswer | null {
  const message = parseWorkerMessage(fields.type === "series" ? { ...fields, frame } : fields);
  return message === null || message.type === "ready" ? null : message;
}
