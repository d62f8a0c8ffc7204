export interface ThrowawayCluster {
  urlOf(database: string): string;
  stop(): Promise<void>;
}

export function startThrowawayCluster(): Promise<ThrowawayCluster>;
