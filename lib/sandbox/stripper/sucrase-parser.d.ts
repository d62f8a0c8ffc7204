/** The tokeniser inside sucrase, which its public entry does not export; `scripts/build-sandbox.mjs` maps the name. */
declare module "sucrase-parser" {
  export interface Token {
    type: number;
    start: number;
    end: number;
  }
  export function parse(code: string, jsx: boolean, typescript: boolean, flow: boolean): { tokens: Token[] };
}
declare module "sucrase-token-types" {
  export const TokenType: Readonly<Record<"bigint" | "_import" | "_export" | "_default", number>>;
}
