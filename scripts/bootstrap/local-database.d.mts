export function withLocalDatabase<T>(
  what: string,
  use: (environment: Record<string, string>) => Promise<T>,
): Promise<T>;
