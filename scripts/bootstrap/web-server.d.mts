export interface WebServer {
  pid: number;
  exited: Promise<number>;
  stop(): Promise<void>;
}

export function startWebServer(options: {
  command: "start" | "dev";
  host: string;
  port: number;
  environment: Record<string, string>;
  logFile?: string;
}): WebServer;
export function untilHealthy(server: {
  port: number;
  exited: Promise<number>;
  logFile?: string;
}): Promise<string | undefined>;
