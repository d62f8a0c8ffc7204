import { type Attack, atTop, holds, inCompute, returning } from "@/lib/sandbox/attacks/attack";

const RUNTIME = ["SANDBOX_RUNTIME"] as const;
const COMPILE = ["SANDBOX_COMPILE"] as const;
const BAD = ["SANDBOX_BAD_RESULT"] as const;
const HARMLESS = ["HARMLESS"] as const;

/** @data-table Escapes that worked elsewhere (vm2's advisories, other sandboxes), replayed against this one. */
export const REPLAYED_ATTACKS: readonly Attack[] = [
  {
    name: "wasm module that loops",
    source: inCompute(
      `new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0])));`,
    ),
    ends: RUNTIME,
  },
  {
    name: "wasm exception tag (JSTag)",
    source: inCompute(`new WebAssembly.Exception(WebAssembly.JSTag, [() => 1]);`),
    ends: RUNTIME,
  },
  {
    name: "wasm stack switching (JSPI)",
    source: inCompute(`WebAssembly.promising(new WebAssembly.Suspending(() => 1));`),
    ends: RUNTIME,
  },
  {
    name: "microtask loop",
    source: inCompute(`(function f() { Promise.resolve().then(f); })();`),
    ends: RUNTIME,
  },
  { name: "promise that never settles", source: returning(`new Promise(() => {})`), ends: RUNTIME },
  {
    name: "promise species",
    source: atTop(`class P extends Promise { static get [Symbol.species]() { return (f) => f(); } }`),
    ends: RUNTIME,
  },
  {
    name: "promise constructor from an async function",
    source: atTop(`const P = (async () => {})().constructor;`),
    ends: COMPILE,
  },
  {
    name: "Array.fromAsync",
    source: inCompute(`Array.fromAsync({ length: 1, get 0() { throw { get message() { for(;;); } }; } });`),
    ends: RUNTIME,
  },
  {
    name: "unhandled rejection",
    source: inCompute(`new Promise((_, reject) => reject({ get stack() { for(;;); } }));`),
    ends: RUNTIME,
  },
  {
    name: "call sites by prepareStackTrace",
    source: inCompute(`Error.prepareStackTrace = (_, sites) => sites.map((site) => site.getThis());`),
    ends: RUNTIME,
  },
  {
    name: "call sites by captureStackTrace",
    source: inCompute(`const o = {}; Error.captureStackTrace(o); o.stack;`),
    ends: RUNTIME,
  },
  {
    name: "call sites of a derived error class",
    source: atTop(
      `class E extends Error { static prepareStackTrace() { for(;;); } } String(new E("x").stack);`,
    ),
    ends: HARMLESS,
  },
  { name: "require of a built-in module", source: inCompute(`require("constants");`), ends: RUNTIME },
  {
    name: "require by a symbolic link",
    source: inCompute(`module.require("./link/../../etc");`),
    ends: RUNTIME,
  },
  {
    name: "import of a relative path",
    source: `import x from "../../.env"; x;\n${inCompute("")}`,
    ends: COMPILE,
  },
  { name: "import of a phase, spread", source: inCompute(`[...import.source("x")];`), ends: COMPILE },
  {
    name: "async behind a spread",
    source: inCompute(`[...async function* () { for (;;) await null; }];`),
    ends: COMPILE,
  },
  { name: "import of the phase source", source: inCompute(`import.source("x");`), ends: COMPILE },
  {
    name: "process by this",
    source: inCompute(`(function () { return this.process; }).call(undefined);`),
    ends: RUNTIME,
  },
  { name: "process.binding", source: inCompute(`process.binding("fs");`), ends: RUNTIME },
  { name: "Buffer.alloc of 2 GB", source: inCompute(`Buffer.alloc(2 ** 31 - 1);`), ends: RUNTIME },
  { name: "Buffer pool leftovers", source: inCompute(`Buffer.allocUnsafe(8192);`), ends: RUNTIME },
  { name: "timers", source: inCompute(`setTimeout(() => {}, 0);`), ends: RUNTIME },
  { name: "fetch", source: inCompute(`fetch("http://169.254.169.254/");`), ends: RUNTIME },
  {
    name: "structuredClone with a transfer",
    source: inCompute(`structuredClone(bars.close.buffer, { transfer: [bars.close.buffer] });`),
    ends: RUNTIME,
  },
  { name: "eval by a unicode escape", source: inCompute(`\\u0065val("1");`), ends: RUNTIME },
  { name: "import by a unicode escape", source: inCompute(`impor\\u0074("node:fs");`), ends: COMPILE },
  { name: "engine intrinsics by percent", source: inCompute(`%DebugPrint(1);`), ends: COMPILE },
  {
    name: "Function by a bound constructor",
    source: inCompute(
      `Reflect.construct(Object.getPrototypeOf(class {}).constructor.bind(null, "return 1"), [])();`,
    ),
    ends: RUNTIME,
  },
  {
    name: "Function by a getter of the library",
    source: inCompute(`Object.getOwnPropertyDescriptor(bars, "hl2").get.constructor("return process")();`),
    ends: RUNTIME,
  },
  {
    name: "prototype of the global object is a proxy",
    source: inCompute(
      `Object.setPrototypeOf(globalThis, new Proxy({}, { get() { for(;;); }, has() { for(;;); } }));`,
    ),
    ends: [...RUNTIME, "HARMLESS"],
  },
  {
    name: "in-operator pollution",
    source: inCompute(`Object.setPrototypeOf(Object.prototype, new Proxy({}, { has() { for(;;); } }));`),
    ends: RUNTIME,
  },
  {
    name: "own __proto__ key by JSON.parse",
    source: inCompute(
      `Object.assign({}, JSON.parse('{"__proto__":{"polluted":1}}')); if ({}.polluted) throw 1;`,
    ),
    ends: HARMLESS,
  },
  {
    name: "symbols of another realm",
    source: holds(`Symbol.for("nodejs.util.promisify.custom") in Function.prototype === false`),
    ends: HARMLESS,
  },
  {
    name: "private state of the runner",
    source: inCompute(
      `throw Object.assign(Object.create({ "#code": "TIMEOUT" }), { code: "TIMEOUT", message: "forged" });`,
    ),
    ends: RUNTIME,
  },
  {
    name: "arguments of the wrapper",
    source: atTop(`arguments[0] = new Proxy({}, { get() { for(;;); } });`),
    ends: [...RUNTIME, "SANDBOX_COMPILE", "HARMLESS"],
  },
  {
    name: "source of the runner holds no path",
    source: holds(
      `!/\\/(work|home|usr|app|dist)\\//.test(String(ta.sma) + String(indicator) + String(input.int))`,
    ),
    ends: HARMLESS,
  },
  {
    name: "clock of a subclass",
    source: inCompute(`new (class extends Date {})().getTime();`),
    ends: RUNTIME,
  },
  { name: "randomness", source: inCompute(`Math.random();`), ends: RUNTIME },
  {
    name: "WeakRef and FinalizationRegistry",
    source: inCompute(`new FinalizationRegistry(() => {}).register({}, new WeakRef({}));`),
    ends: RUNTIME,
  },
  {
    name: "normalize on megabytes",
    source: inCompute(`"\\u0344".repeat(1e6).normalize("NFKD");`),
    ends: RUNTIME,
  },
  {
    name: "localeCompare on megabytes",
    source: inCompute(`"a".repeat(1e6).localeCompare("b".repeat(1e6));`),
    ends: RUNTIME,
  },
  {
    name: "buffer of the bars is not detached",
    source: inCompute(`bars.close.buffer.transfer();`),
    ends: RUNTIME,
  },
  { name: "symbol as a series", source: returning(`({ out: Symbol("x") })`), ends: BAD },
  { name: "function as a series", source: returning(`({ out: () => bars.close })`), ends: BAD },
  {
    name: "deep nesting returned",
    source: returning(
      `({ out: (() => { let a = [1]; for (let i = 0; i < 1e5; i++) a = [a]; return a; })() })`,
    ),
    ends: BAD,
  },
  {
    name: "array that shrinks while it is read",
    source: returning(
      `({ out: (() => { const a = Array.from(bars.close); Object.defineProperty(a, 0, { get() { a.length = 0; return 1; } }); return a; })() })`,
    ),
    ends: BAD,
  },
  {
    name: "length of a typed array redefined on its prototype",
    source: inCompute(
      `Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), "length", { get: () => 1e9 });`,
    ),
    ends: HARMLESS,
  },
];
