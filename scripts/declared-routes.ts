import { glob } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { DeclaredRoute } from "@/lib/http";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** A library owns these: the Inngest SDK checks signatures itself (app/api/inngest/route.test.ts). */
const OWNED_BY_A_LIBRARY = new Set(["app/api/inngest/route.ts"]);

function isDeclaredRoute(value: unknown): value is DeclaredRoute {
  return typeof value === "function" && "declaration" in value;
}

/**
 * Every route under `app/`, by its declaration.
 * @throws Error when a route has none, or when a declaration names another method or path than the file it stands in.
 */
export async function declaredRoutes(): Promise<DeclaredRoute[]> {
  const routes: DeclaredRoute[] = [];
  for await (const file of glob("app/**/route.ts")) {
    const exports: Record<string, unknown> = await import(pathToFileURL(path.resolve(file)).href);
    for (const method of METHODS) {
      const candidate = exports[method];
      if (candidate === undefined || OWNED_BY_A_LIBRARY.has(file)) continue;
      if (!isDeclaredRoute(candidate)) throw new Error(`${file} exports ${method} without route()`);
      const { declaration } = candidate;
      const expected = `/${path
        .dirname(file)
        .split(path.sep)
        .slice(1)
        .join("/")
        .replace(/\[(?:\.{3})?(\w+)\]/g, "{$1}")}`;
      if (declaration.method !== method || declaration.path !== expected) {
        throw new Error(
          `${file} declares ${declaration.method} ${declaration.path}; its place says ${method} ${expected}`,
        );
      }
      routes.push(candidate);
    }
  }
  return routes;
}
