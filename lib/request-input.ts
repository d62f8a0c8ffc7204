import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { findUnacceptable } from "@/lib/text";

const BODY_LIMIT_BYTES = 256 * 1024;

/** @throws AppError VALIDATION with every refused field. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, what = "The input"): T {
  const bad = findUnacceptable(value);
  if (bad !== null) {
    throw new AppError("VALIDATION", `${what} is not valid. ${bad.path}: ${bad.message}`, { errors: [bad] });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 50).flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          path: [...issue.path, key].join(".").slice(0, 200),
          message: "Unknown field.",
        }))
      : [{ path: issue.path.join("."), message: issue.message }],
  );
  const first = errors[0];
  const where = first?.path ? `${first.path}: ` : "";
  throw new AppError("VALIDATION", `${what} is not valid. ${where}${first?.message ?? ""}`, { errors });
}

/** Path parameters; a malformed id is simply not found. */
export function readParams<T>(schema: z.ZodType<T> | undefined, params: Record<string, unknown>): T {
  if (schema === undefined) return {} as T;
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new AppError("NOT_FOUND", "There is nothing at this address.");
  return parsed.data;
}

/** Query parameters, each at most once. @throws AppError VALIDATION. */
export function readQuery<T>(schema: z.ZodType<T> | undefined, request: Request): T {
  const search = new URL(request.url).searchParams;
  const query: Record<string, string> = {};
  for (const [name, value] of search) {
    if (name in query) {
      throw new AppError("VALIDATION", `The query parameter "${name.slice(0, 60)}" is given twice.`, {
        errors: [{ path: name.slice(0, 60), message: "Give it once." }],
      });
    }
    query[name] = value;
  }
  if (schema === undefined) return {} as T;
  return parseInput(schema, query, "The query");
}

interface BodyDeclaration<T> {
  method: string;
  body?: z.ZodType<T>;
  bodyLimitBytes?: number;
  rawBody?: boolean | "always";
  upload?: { type: string; limitBytes: number };
}

interface ReadBody<T> {
  body: T;
  bytes: Uint8Array | undefined;
  upload: AsyncIterable<Uint8Array>;
}

/**
 * Reads and parses the body; its length is counted as it arrives.
 * @throws AppError PAYLOAD_TOO_LARGE before parsing, VALIDATION for anything that is not the declared JSON.
 */
export async function readBody<T>(declaration: BodyDeclaration<T>, request: Request): Promise<ReadBody<T>> {
  const nothing = { body: undefined as T, bytes: undefined, upload: noParts() };
  if (declaration.method === "GET") return nothing;
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (declaration.upload !== undefined) {
    if (type === declaration.upload.type)
      return { ...nothing, upload: bodyParts(request, declaration.upload.limitBytes) };
    throw new AppError(
      "VALIDATION",
      `Send the file with the header Content-Type: ${declaration.upload.type}.`,
    );
  }
  const bytes = await readBytes(request, declaration.bodyLimitBytes ?? BODY_LIMIT_BYTES);
  if (declaration.rawBody === "always" || (declaration.rawBody && type !== "application/json"))
    return { ...nothing, bytes };
  if (declaration.body === undefined) {
    if (bytes.length > 0) throw new AppError("VALIDATION", "This request takes no body.");
    return nothing;
  }
  if (type !== "application/json") {
    throw new AppError("VALIDATION", "Send JSON with the header Content-Type: application/json.");
  }
  return { ...nothing, body: parseInput(declaration.body, parseJson(bytes), "The body") };
}

/** @throws AppError VALIDATION for bytes that are not JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.slice(0, 120) : "it is not UTF-8";
    throw new AppError("VALIDATION", `The body is not valid JSON: ${reason}.`, { cause: error });
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bodyParts(request, limit)) {
    length += part.length;
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** The body as it arrives. @throws AppError PAYLOAD_TOO_LARGE as soon as it is known to be longer than `limit`. */
async function* bodyParts(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () =>
    new AppError(
      "PAYLOAD_TOO_LARGE",
      `The body is larger than the ${Math.round(limit / 1024).toLocaleString("en")} kB allowed here.`,
    );
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  if (request.body === null) return;
  let length = 0;
  for await (const part of request.body) {
    length += part.length;
    if (length > limit) throw tooLarge();
    yield part;
  }
}

async function* noParts(): AsyncGenerator<Uint8Array> {}
