import { type Attack, inCompute, returning } from "@/lib/sandbox/attacks/attack";

const BAD = ["SANDBOX_BAD_RESULT"] as const;
const TIMEOUT = ["SANDBOX_TIMEOUT"] as const;
const HARMLESS = ["HARMLESS"] as const;

function declaring(fields: string): string {
  return `export default indicator({ name: "x", inputs: {}, outputs: { out: plot() }, compute: ({ bars }) => ({ out: bars.close }), ${fields} });`;
}

/** Results and declarations that are not what they seem. */
export const RESULT_ATTACKS: readonly Attack[] = [
  { name: "no result", source: returning(`undefined`), ends: BAD },
  { name: "null result", source: returning(`null`), ends: BAD },
  { name: "function result", source: returning(`() => 1`), ends: BAD },
  { name: "array result", source: returning(`[bars.close]`), ends: BAD },
  { name: "typed array result", source: returning(`bars.close`), ends: BAD },
  { name: "missing output", source: returning(`({})`), ends: BAD },
  { name: "undeclared output", source: returning(`({ out: bars.close, more: bars.open })`), ends: BAD },
  {
    name: "undeclared symbol output",
    source: returning(`({ out: bars.close, [Symbol("x")]: 1 })`),
    ends: BAD,
  },
  {
    name: "output name __proto__ in the result",
    source: returning(`JSON.parse('{"out":[],"__proto__":[]}')`),
    ends: BAD,
  },
  {
    name: "output name __proto__ declared",
    source: declaring(`outputs: JSON.parse('{"__proto__":{"pane":"overlay"}}')`),
    ends: BAD,
  },
  { name: "output name constructor", source: declaring(`outputs: { constructor: plot() }`), ends: BAD },
  { name: "huge output name", source: declaring(`outputs: { ["x".repeat(1e7)]: plot() }`), ends: BAD },
  { name: "output name with a comma", source: declaring(`outputs: { "a,b": plot() }`), ends: BAD },
  { name: "huge indicator name", source: declaring(`name: "x".repeat(1e7)`), ends: BAD },
  {
    name: "markup in a colour",
    source: declaring(`outputs: { out: plot({ color: "red;background:url(x)" }) }`),
    ends: BAD,
  },
  {
    name: "65 outputs",
    source: declaring(`outputs: Object.fromEntries(Array.from({ length: 65 }, (_, i) => ["o" + i, plot()]))`),
    ends: ["SANDBOX_OUTPUT_LIMIT"],
  },
  {
    name: "a million outputs",
    source: declaring(`outputs: Object.fromEntries(Array.from({ length: 1e6 }, (_, i) => ["o" + i, 1]))`),
    ends: ["SANDBOX_OUTPUT_LIMIT", "SANDBOX_MEMORY", "SANDBOX_TIMEOUT", "SANDBOX_CRASHED"],
  },
  { name: "too short", source: returning(`({ out: bars.close.slice(1) })`), ends: BAD },
  { name: "too long", source: returning(`({ out: new Float64Array(n + 1) })`), ends: BAD },
  { name: "five million numbers", source: returning(`({ out: new Float64Array(5e6) })`), ends: BAD },
  { name: "256 MB string as a series", source: returning(`({ out: "x".repeat(2**28) })`), ends: BAD },
  {
    name: "Array(2000) of 1 MB strings",
    source: returning(`({ out: Array(2000).fill("x".repeat(1e6)) })`),
    ends: BAD,
  },
  { name: "strings in an array", source: returning(`({ out: Array.from(bars.close, String) })`), ends: BAD },
  {
    name: "objects with valueOf",
    source: returning(`({ out: Array.from(bars.close, () => ({ valueOf() { for(;;); } })) })`),
    ends: BAD,
  },
  { name: "null in an array", source: returning(`({ out: Array.from(bars.close, () => null) })`), ends: BAD },
  { name: "sparse array", source: returning(`({ out: new Array(n) })`), ends: BAD },
  { name: "sparse array of 2**32-1", source: returning(`({ out: new Array(2**32 - 1) })`), ends: BAD },
  { name: "infinity", source: returning(`({ out: bars.close.map(() => 1 / 0) })`), ends: BAD },
  {
    name: "minus infinity in an array",
    source: returning(`({ out: Array.from(bars.close, () => -1 / 0) })`),
    ends: BAD,
  },
  { name: "array-like object", source: returning(`({ out: { length: n, 0: 1 } })`), ends: BAD },
  { name: "DataView", source: returning(`({ out: new DataView(bars.close.buffer) })`), ends: BAD },
  { name: "ArrayBuffer", source: returning(`({ out: new ArrayBuffer(n * 8) })`), ends: BAD },
  { name: "getter in the result loops", source: returning(`({ get out() { for(;;); } })`), ends: TIMEOUT },
  {
    name: "getter in the result throws",
    source: returning(`({ get out() { throw new Error("x"); } })`),
    ends: ["SANDBOX_RUNTIME"],
  },
  {
    name: "getter in the result, honest",
    source: returning(`({ get out() { return bars.close; } })`),
    ends: HARMLESS,
  },
  {
    name: "element getter loops",
    source: returning(`({ out: Object.defineProperty(Array.from(bars.close), 3, { get() { for(;;); } }) })`),
    ends: TIMEOUT,
  },
  {
    name: "length getter by proxy",
    source: returning(`({ out: new Proxy(Array.from(bars.close), { get() { for(;;); } }) })`),
    ends: TIMEOUT,
  },
  {
    name: "proxy result with lying keys",
    source: returning(
      `new Proxy({ out: bars.close }, { ownKeys: () => ["out", "__proto__"], getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 1 }) })`,
    ),
    ends: BAD,
  },
  {
    name: "proxy result with endless keys",
    source: returning(
      `new Proxy({}, { ownKeys: () => new Proxy([], { get: (t, k) => k === "length" ? 2**53 - 1 : "k" + k }) })`,
    ),
    ends: [...TIMEOUT, "SANDBOX_RUNTIME", "SANDBOX_MEMORY", "SANDBOX_CRASHED"],
  },
  { name: "proxy of a typed array", source: returning(`({ out: new Proxy(bars.close, {}) })`), ends: BAD },
  {
    name: "typed array with a false length",
    source: returning(`({ out: Object.defineProperty(new Float64Array(3), "length", { value: n }) })`),
    ends: BAD,
  },
  {
    name: "typed array with a false tag",
    source: returning(
      `({ out: Object.defineProperty({ length: n }, Symbol.toStringTag, { value: "Float64Array" }) })`,
    ),
    ends: BAD,
  },
  {
    name: "typed array subclass with species",
    source: returning(
      `({ out: new (class extends Float64Array { static get [Symbol.species]() { for(;;); } })(bars.close) })`,
    ),
    ends: HARMLESS,
  },
  {
    name: "array subclass with species self-return",
    source: returning(
      `({ out: new (class A extends Array { static get [Symbol.species]() { return A; } })(...bars.close) })`,
    ),
    ends: HARMLESS,
  },
  {
    name: "toJSON in the result",
    source: returning(`({ out: Object.assign(Array.from(bars.close), { toJSON() { for(;;); } }) })`),
    ends: HARMLESS,
  },
  {
    name: "cyclic result",
    source: returning(`(() => { const r = { out: bars.close }; r.self = r; return r; })()`),
    ends: BAD,
  },
  { name: "thenable result", source: returning(`({ out: bars.close, then(f) { f(1); } })`), ends: BAD },
  {
    name: "NaN with a payload",
    source: inCompute(`new Uint32Array(new Float64Array(1).buffer)[1] = 0xfff80001;`),
    ends: HARMLESS,
  },
  {
    name: "default export is a looping proxy",
    source: `export default new Proxy({}, { get() { for(;;); } });`,
    ends: TIMEOUT,
  },
  {
    name: "inputs as an endless proxy",
    source: declaring(`inputs: new Proxy({}, { ownKeys() { for(;;); } })`),
    ends: TIMEOUT,
  },
  {
    name: "definition that changes between reads",
    source: `let k = 0; export default { get name() { return k++ ? 1 : "x"; }, inputs: {}, get outputs() { return { out: plot() }; }, compute: ({ bars }) => ({ out: bars.close }) };`,
    ends: HARMLESS,
  },
  {
    name: "enum with endless options",
    source: declaring(
      `inputs: { e: input.enum("a", new Proxy([], { get: (t, k) => k === "length" ? 1e9 : "a" })) }`,
    ),
    ends: BAD,
  },
  { name: "no default export", source: `indicator({});`, ends: ["SANDBOX_COMPILE"] },
  { name: "default export is a number", source: `export default 42;`, ends: BAD },
  { name: "compute is missing", source: declaring(`compute: 1`), ends: BAD },
];
