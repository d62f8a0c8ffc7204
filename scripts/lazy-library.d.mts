import type { Plugin } from "esbuild";

export function lazyLibrary(root: string, inputs: Set<string>): Plugin;
