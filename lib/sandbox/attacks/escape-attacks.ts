import { type Attack, atTop, holds, inCompute } from "@/lib/sandbox/attacks/attack";

const HARMLESS = ["HARMLESS"] as const;
const RUNTIME = ["SANDBOX_RUNTIME"] as const;

/** Attempts to reach the host, the clock, randomness or other realms. */
export const ESCAPE_ATTACKS: readonly Attack[] = [
  {
    name: "constructor chain to Function",
    source: inCompute(`(() => 0).constructor("return process")();`),
    ends: RUNTIME,
  },
  {
    name: "constructor chain from this",
    source: inCompute(`[].constructor.constructor("return this")();`),
    ends: RUNTIME,
  },
  {
    name: "generator function constructor",
    source: inCompute(`(function*(){}).constructor("return 1")();`),
    ends: RUNTIME,
  },
  {
    name: "constructor of an input spec",
    source: inCompute(`input.int.constructor("return process")();`),
    ends: RUNTIME,
  },
  {
    name: "constructor of a library function",
    source: inCompute(`ta.sma.constructor("return process")();`),
    ends: RUNTIME,
  },
  { name: "eval", source: inCompute(`eval("1");`), ends: RUNTIME },
  { name: "indirect eval", source: inCompute(`(0, eval)("1");`), ends: RUNTIME },
  {
    name: "Function by Reflect.construct",
    source: inCompute(`Reflect.construct(Function, ["return 1"])();`),
    ends: RUNTIME,
  },
  {
    name: "Function as a subclass",
    source: inCompute(`class F extends Function {} ; new F("return 1")();`),
    ends: RUNTIME,
  },
  {
    name: "restoring the Function constructor",
    source: inCompute(`Object.defineProperty(Object.getPrototypeOf(()=>0), "constructor", { value: 1 });`),
    ends: RUNTIME,
  },
  {
    name: "no host globals",
    source: holds(
      `typeof process + typeof require + typeof module + typeof fetch + typeof setTimeout + typeof queueMicrotask === "undefined".repeat(6)`,
    ),
    ends: HARMLESS,
  },
  {
    name: "no engine handles",
    source: holds(
      `typeof ivm === "undefined" && typeof _ivm === "undefined" && typeof __entry === "undefined" && typeof exports === "undefined"`,
    ),
    ends: HARMLESS,
  },
  {
    name: "no shared memory and no wasm",
    source: holds(
      `typeof WebAssembly + typeof SharedArrayBuffer + typeof Atomics + typeof WeakRef + typeof FinalizationRegistry === "undefined".repeat(5)`,
    ),
    ends: HARMLESS,
  },
  {
    name: "no clock and no randomness",
    source: holds(
      `typeof Date + typeof Math.random + typeof performance + typeof Intl + typeof Temporal === "undefined".repeat(5)`,
    ),
    ends: HARMLESS,
  },
  {
    name: "no asynchrony",
    source: holds(
      `typeof Promise + typeof Array.fromAsync + typeof AsyncDisposableStack === "undefined".repeat(3)`,
    ),
    ends: HARMLESS,
  },
  {
    name: "no big integers",
    source: holds(
      `typeof BigInt + typeof BigInt64Array + typeof DataView.prototype.getBigInt64 === "undefined".repeat(3)`,
    ),
    ends: HARMLESS,
  },
  {
    name: "no locale",
    source: holds(
      `!("toLocaleString" in Object.prototype) && !("localeCompare" in String.prototype) && !("toLocaleString" in [])`,
    ),
    ends: HARMLESS,
  },
  {
    name: "resizable buffer ignored",
    source: holds(
      `(() => { const b = new ArrayBuffer(8, { maxByteLength: 2 ** 30 }); return !("resizable" in b) && !("resize" in b) && b.byteLength === 8; })()`,
    ),
    ends: HARMLESS,
  },
  {
    name: "native ArrayBuffer by a view's constructor",
    source: holds(`new Float64Array(1).buffer.constructor === ArrayBuffer`),
    ends: HARMLESS,
  },
  {
    name: "native ArrayBuffer by species slice",
    source: holds(`new ArrayBuffer(8).slice(0).constructor === ArrayBuffer`),
    ends: HARMLESS,
  },
  {
    name: "native ArrayBuffer by newTarget",
    source: holds(
      `(() => { class B extends ArrayBuffer {} const b = Reflect.construct(ArrayBuffer, [8, { maxByteLength: 1e9 }], B); return b.byteLength === 8 && b.resize === undefined; })()`,
    ),
    ends: HARMLESS,
  },
  {
    name: "strict mode: no caller",
    source: inCompute(`(function f() { return f.caller; })();`),
    ends: RUNTIME,
  },
  {
    name: "strict mode: no global this",
    source: holds(`(function () { return this; })() === undefined`),
    ends: HARMLESS,
  },
  {
    name: "arguments.callee",
    source: inCompute(`(function () { return arguments.callee; })();`),
    ends: RUNTIME,
  },
  {
    name: "cross-realm symbols and inspect hooks",
    source: atTop(`globalThis[Symbol.for("nodejs.util.inspect.custom")] = () => { for(;;); };`),
    ends: HARMLESS,
  },
  {
    name: "getter on globalThis for host names",
    source: atTop(
      `for (const k of ["process", "require", "$0", "module", "exports"]) Object.defineProperty(globalThis, k, { get() { for(;;); } });`,
    ),
    ends: HARMLESS,
  },
  { name: "dynamic import", source: inCompute(`import("node:fs");`), ends: ["SANDBOX_COMPILE"] },
  {
    name: "static import",
    source: `import fs from "node:fs"; fs.readFileSync("/etc/passwd");\n${inCompute("")}`,
    ends: ["SANDBOX_COMPILE"],
  },
  { name: "import.meta", source: inCompute(`import.meta.url;`), ends: ["SANDBOX_COMPILE"] },
  {
    name: "host prototype pollution",
    source: atTop(`Object.prototype.polluted = 1; Array.prototype.polluted = 1;`),
    ends: HARMLESS,
  },
  {
    name: "null-prototype write-through to inputs",
    source: inCompute(`inputs.__proto__ = { x: 1 }; Object.setPrototypeOf(inputs, { y: 2 });`),
    ends: HARMLESS,
  },
  {
    name: "descriptor extraction from the runner's objects",
    source: inCompute(
      `Object.getOwnPropertyDescriptors(bars); Object.getOwnPropertyDescriptor(bars, "hl2").get.call({});`,
    ),
    ends: HARMLESS,
  },
  {
    name: "mutating the library",
    source: inCompute(`try { ta.sma = null; delete ta.rsi; } catch {}`),
    ends: HARMLESS,
  },
  { name: "frozen stack settings", source: atTop(`Error.stackTraceLimit = 1e9;`), ends: RUNTIME },
];
