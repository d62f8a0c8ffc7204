export const ROOT: string;
export const DATA: string;
export const LOGS: string;
export const CACHE: string;
export function inRoot(...parts: string[]): string;
