import document from "@/docs/api/openapi.json";

interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  description?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: unknown;
}

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security: unknown[];
  parameters?: { name: string; in: string; required?: boolean; schema: JsonSchema; description?: string }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonSchema }> }>;
}

export interface FieldRow {
  name: string;
  where: string;
  type: string;
  required: boolean;
  words: string;
}

export interface OperationView {
  id: string;
  method: string;
  path: string;
  summary: string;
  who: string;
  fields: FieldRow[];
  answers: { status: string; words: string; type: string }[];
}

/** The stored OpenAPI document, by tag, ready to read. */
export function operationsByTag(): { tag: string; operations: OperationView[] }[] {
  const paths: Record<string, Record<string, Operation>> = JSON.parse(JSON.stringify(document.paths));
  const byTag = new Map<string, OperationView[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? "Other";
      byTag.set(tag, [...(byTag.get(tag) ?? []), view(path, method, operation)]);
    }
  }
  return [...byTag]
    .map(([tag, operations]) => ({ tag, operations }))
    .sort((a, b) => a.tag.localeCompare(b.tag));
}

function view(path: string, method: string, operation: Operation): OperationView {
  const parameters = (operation.parameters ?? []).map((parameter) => ({
    name: parameter.name,
    where: parameter.in,
    type: typeName(parameter.schema),
    required: parameter.required === true,
    words: parameter.description ?? bounds(parameter.schema),
  }));
  const body = operation.requestBody?.content["application/json"]?.schema;
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    who: operation.description,
    fields: [...parameters, ...(body ? bodyRows(body) : [])],
    answers: Object.entries(operation.responses).map(([status, answer]) => ({
      status,
      words: answer.description,
      type: typeName(Object.values(answer.content ?? {})[0]?.schema ?? {}),
    })),
  };
}

function bodyRows(schema: JsonSchema): FieldRow[] {
  const resolved = resolve(schema);
  return Object.entries(resolved.properties ?? {}).map(([name, field]) => ({
    name,
    where: "body",
    type: typeName(field),
    required: resolved.required?.includes(name) ?? false,
    words: field.description ?? bounds(field),
  }));
}

function resolve(schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const schemas: Record<string, JsonSchema> = JSON.parse(JSON.stringify(document.components.schemas));
  return schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {};
}

/** A schema in a few words: `string`, `Money`, `"a" or "b"`, `list of number`. */
function typeName(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeName))].join(" or ");
  if (schema.type === "array") return `list of ${typeName(schema.items ?? {})}`;
  return [schema.type ?? ""].flat().join(" or ");
}

function bounds(schema: JsonSchema): string {
  const parts = [
    schema.minLength === undefined ? "" : `at least ${schema.minLength} characters`,
    schema.maxLength === undefined ? "" : `at most ${schema.maxLength} characters`,
    schema.minimum === undefined || schema.minimum < -1e15 ? "" : `from ${schema.minimum}`,
    schema.maximum === undefined || schema.maximum > 1e15 ? "" : `to ${schema.maximum}`,
    schema.default === undefined ? "" : `default ${JSON.stringify(schema.default)}`,
  ];
  return parts.filter(Boolean).join(", ");
}
