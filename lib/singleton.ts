/**
 * One instance per process, whatever the number of bundles that load the module.
 *
 * Next builds routes and `instrumentation.ts` as separate bundles, so a module-level constant would exist twice.
 */
export function singleton<T>(name: string, create: () => T): T {
  const key = Symbol.for(`touchstone.${name}`);
  const store: Record<symbol, unknown> = globalThis as unknown as Record<symbol, unknown>;
  if (!(key in store)) store[key] = create();
  return store[key] as T;
}
