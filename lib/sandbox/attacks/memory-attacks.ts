import { type Attack, inCompute } from "@/lib/sandbox/attacks/attack";

/** Any memory guard may be first; the clock may be too on a slow machine. */
const MEMORY = ["SANDBOX_MEMORY", "SANDBOX_CRASHED", "SANDBOX_TIMEOUT", "SANDBOX_RUNTIME"] as const;
const MEMORY_OR_FINE = [...MEMORY, "HARMLESS"] as const;

/** Ways to take memory: inside the V8 heap, beside it, and near its limit. */
export const MEMORY_ATTACKS: readonly Attack[] = [
  { name: "array push of objects", source: inCompute(`const a = []; for(;;) a.push({ a });`), ends: MEMORY },
  {
    name: "array of numbers",
    source: inCompute(`const a = []; for(;;) a.push(Math.sqrt(a.length));`),
    ends: MEMORY,
  },
  { name: "a = a.concat(a)", source: inCompute(`let a = [1.5]; for(;;) a = a.concat(a);`), ends: MEMORY },
  {
    name: "Map growth",
    source: inCompute(`const m = new Map(); for (let i = 0;; i++) m.set(i, { i });`),
    ends: MEMORY,
  },
  {
    name: "Set growth",
    source: inCompute(`const m = new Set(); for (let i = 0;; i++) m.add({ i });`),
    ends: MEMORY,
  },
  {
    name: "WeakMap growth",
    source: inCompute(
      `const m = new WeakMap(); const k = []; for (let i = 0;; i++) { const o = {}; k.push(o); m.set(o, { i }); }`,
    ),
    ends: MEMORY,
  },
  {
    name: "object keys",
    source: inCompute(`const o = {}; for (let i = 0;; i++) o["k" + i] = i;`),
    ends: MEMORY,
  },
  {
    name: "symbol growth",
    source: inCompute(`for (let i = 0;; i++) Symbol.for("k".repeat(1000) + i);`),
    ends: MEMORY,
  },
  { name: "ArrayBuffer of 4 GB", source: inCompute(`new ArrayBuffer(2**32);`), ends: MEMORY },
  {
    name: "2 MB buffers",
    source: inCompute(`const a = []; for(;;) a.push(new ArrayBuffer(2**21));`),
    ends: MEMORY,
  },
  {
    name: "touched 2 MB buffers",
    source: inCompute(`const a = []; for(;;) a.push(new Uint8Array(2**21).fill(1));`),
    ends: MEMORY,
  },
  {
    name: "resizable buffers",
    source: inCompute(
      `const a = []; for(;;) { const b = new ArrayBuffer(8, { maxByteLength: 2**28 }); b.resize(2**28); a.push(new Uint8Array(b).fill(1)); }`,
    ),
    ends: MEMORY,
  },
  {
    name: "growable shared buffers",
    source: inCompute(`new SharedArrayBuffer(8, { maxByteLength: 2**28 }).grow(2**28);`),
    ends: ["SANDBOX_RUNTIME"],
  },
  {
    name: "wasm memory",
    source: inCompute(`new WebAssembly.Memory({ initial: 1000 }).grow(10000);`),
    ends: ["SANDBOX_RUNTIME"],
  },
  {
    name: "Atomics.wait",
    source: inCompute(`Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`),
    ends: ["SANDBOX_RUNTIME"],
  },
  { name: "string doubling", source: inCompute(`let s = "x"; for(;;) s += s;`), ends: MEMORY },
  {
    name: "string doubling, flattened",
    source: inCompute(`let s = "xy"; const a = []; for(;;) { s += s; a.push(s); /z/.test(s); }`),
    ends: MEMORY,
  },
  { name: "spread of a long string", source: inCompute(`[...".".repeat(2**29 - 100)];`), ends: MEMORY },
  { name: "split of a long string", source: inCompute(`"a,".repeat(2**27).split(",");`), ends: MEMORY },
  {
    name: "padStart and repeat list",
    source: inCompute(`const a = []; for (let i = 0;; i++) a.push("x".padStart(1e7, String(i)) + "");`),
    ends: MEMORY,
  },
  {
    name: "decodeURIComponent bomb",
    source: inCompute(`const a = []; for (;;) a.push(encodeURIComponent("\\u20ac".repeat(1e6)));`),
    ends: MEMORY,
  },
  {
    name: "closure chain",
    source: inCompute(`let f = () => 0; for(;;) { const g = f; f = () => g; }`),
    ends: MEMORY,
  },
  { name: "garbage that never ends", source: inCompute(`for(;;) new Array(1000).fill({});`), ends: MEMORY },
  {
    name: "array close to the limit",
    source: inCompute(
      `const a = []; for (let i = 0; i < 7e6; i++) a[i] = i + 0.5; a.length = a.length + 1; a.slice();`,
    ),
    ends: MEMORY_OR_FINE,
  },
  { name: "iterator zip of arrays", source: inCompute(`Array.from({ length: 2**31 });`), ends: MEMORY },
  {
    name: "regex of many groups",
    source: inCompute(
      `const a = []; for (let i = 0;; i++) { const r = new RegExp("(a|b)".repeat(1000) + i); r.test("ab"); a.push(r); }`,
    ),
    ends: MEMORY,
  },
  {
    name: "structured array of typed arrays",
    source: inCompute(`const a = []; for(;;) a.push(new Float64Array(1e5).map((_, i) => i));`),
    ends: MEMORY,
  },
];
