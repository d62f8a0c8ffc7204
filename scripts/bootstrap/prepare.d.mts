export function checkEnvironment(environment: Record<string, string>): Promise<void>;
export function generate(): Promise<void>;
export function prepareDatabase(options: {
  environment: Record<string, string>;
  demo: boolean;
  local: boolean;
}): Promise<void>;
export function buildWeb(environment: Record<string, string>): Promise<void>;
