import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { ERROR_STATUS } from "@/lib/errors";
import type { DeclaredRoute, RouteDeclaration } from "@/lib/http";
import { Problem } from "@/lib/problem";

type Declaration = RouteDeclaration<unknown, unknown, unknown>;

const AUTH_WORDS: Record<Declaration["auth"], string> = {
  none: "Open to everybody.",
  public: "Open to everybody.",
  user: "Needs a signed-in person.",
  curator: "Needs a curator.",
  admin: "Needs an admin.",
};

/** The OpenAPI 3.1 document of every declared route. */
export function openApiDocument(routes: readonly DeclaredRoute[]) {
  const paths: ZodOpenApiPathsObject = {};
  const declarations = routes.map(({ declaration }) => declaration);
  for (const declaration of declarations.sort(
    (a, b) => compare(a.path, b.path) || compare(a.method, b.method),
  )) {
    paths[declaration.path] = {
      ...paths[declaration.path],
      [declaration.method.toLowerCase()]: operation(declaration),
    };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Touchstone",
      version: "1",
      description:
        "Every number can be re-computed, every cent can be traced. Money is in minor units as a string, times are ISO-8601 UTC (bar times epoch milliseconds), ratios are fractions. Errors are RFC 9457 problem+json with a code from a closed list.",
    },
    paths,
    components: {
      schemas: { Problem },
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "next-auth.session-token",
          description: "The browser's session.",
        },
        token: { type: "http", scheme: "bearer", description: "An API token from the settings page." },
      },
    },
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function operation(declaration: Declaration): ZodOpenApiOperationObject {
  const { method, path, summary, tag, auth, limit, params, query, body, packed, idempotent, upload } =
    declaration;
  const protectedRoute = auth !== "public" && auth !== "none";
  return {
    operationId: `${method.toLowerCase()}${path.replace(/\{(\w+)\}/g, "by-$1").replace(/[^A-Za-z0-9]+(\w)/g, (_, c: string) => c.toUpperCase())}`,
    summary,
    description: [AUTH_WORDS[auth], limit === null ? "" : `Rate limit: ${limit}.`].filter(Boolean).join(" "),
    tags: [tag],
    ...(protectedRoute ? { security: [{ session: [] }, { token: [] }] } : { security: [] }),
    requestParams: {
      ...(params instanceof z.ZodObject ? { path: params } : {}),
      ...(query instanceof z.ZodObject ? { query } : {}),
      ...(idempotent
        ? {
            header: z.object({
              "Idempotency-Key": z
                .string()
                .optional()
                .describe("8 to 200 characters; the same key and input give the stored answer."),
            }),
          }
        : {}),
    },
    ...(body
      ? {
          requestBody: {
            required: !body.safeParse(undefined).success,
            content: { "application/json": { schema: body }, ...octets(packed?.request) },
          },
        }
      : {}),
    ...(upload
      ? {
          requestBody: {
            required: true,
            content: { [upload.type]: { schema: { type: "string", format: "binary" } as const } },
          },
        }
      : {}),
    responses: { ...success(declaration), ...errors(declaration) },
  };
}

function octets(description: string | undefined) {
  if (description === undefined) return {};
  return {
    "application/octet-stream": { schema: { type: "string", format: "binary", description } as const },
  };
}

function success(declaration: Declaration) {
  const { response, produces, status, packed } = declaration;
  const code: `${1 | 2 | 3 | 4 | 5}${string}` =
    response || produces ? `2${String(status ?? 200).slice(1)}` : "204";
  const schema = response ?? z.string();
  const content =
    response || produces
      ? { content: { [produces ?? "application/json"]: { schema }, ...octets(packed?.answer) } }
      : {};
  return { [code]: { description: "Done.", ...content } };
}

/** The error statuses the transport itself can answer with; the verb's own are described by the same body. */
function errors(declaration: Declaration) {
  const statuses = new Set<number>([500]);
  if (declaration.auth !== "none") statuses.add(429).add(503);
  if (declaration.auth === "user" || declaration.auth === "curator" || declaration.auth === "admin")
    statuses.add(401).add(403);
  if (declaration.params) statuses.add(404);
  if (declaration.body || declaration.query) statuses.add(400);
  if (declaration.body || declaration.upload) statuses.add(413).add(422).add(409);
  if (declaration.idempotent) statuses.add(402).add(409);
  const content = { "application/problem+json": { schema: Problem } };
  const codes = (status: number) =>
    Object.entries(ERROR_STATUS)
      .filter(([, value]) => value === status)
      .map(([code]) => code)
      .join(", ");
  const listed = [...statuses]
    .sort()
    .map((status) => [String(status), { description: codes(status), content }]);
  return {
    ...Object.fromEntries(listed),
    default: { description: "Any other code of the closed list", content },
  };
}
