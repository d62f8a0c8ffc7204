/** What the command line takes from the environment; it needs none of the server's configuration. */
export interface CommandLineSettings {
  /** Where the person called npm, which itself stands in the checkout. */
  folder: string;
  token: string | undefined;
  server: string;
}

export function commandLineSettings(): CommandLineSettings {
  const { INIT_CWD, TOUCHSTONE_TOKEN, TOUCHSTONE_SERVER } = process.env;
  return {
    folder: INIT_CWD ?? process.cwd(),
    token: TOUCHSTONE_TOKEN || undefined,
    server: TOUCHSTONE_SERVER || "http://localhost:3000",
  };
}
