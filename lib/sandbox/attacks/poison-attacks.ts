import { type Attack, atTop, holds, inCompute } from "@/lib/sandbox/attacks/attack";

const HARMLESS = ["HARMLESS"] as const;

/** Replaces every member of the objects by accessors that throw. */
function everyMember(...targets: string[]): string {
  return `const { ownKeys } = Reflect, { defineProperty } = Object;
for (const target of [${targets.join(", ")}]) for (const key of ownKeys(target)) {
  try { defineProperty(target, key, { get() { throw new Error("poison"); }, set() { throw new Error("poison"); } }); } catch {}
}`;
}

/** Built-ins replaced before the trusted runner reads the result: it must not notice. */
export const POISON_ATTACKS: readonly Attack[] = [
  {
    name: "Array.prototype index setters",
    source: inCompute(
      `for (let i = 0; i < 70; i++) Object.defineProperty(Array.prototype, i, { set() { for(;;); }, get() { for(;;); } });`,
    ),
    ends: HARMLESS,
  },
  {
    name: "Object.prototype index setters",
    source: inCompute(
      `for (let i = 0; i < 70; i++) Object.defineProperty(Object.prototype, i, { set() { for(;;); }, get() { for(;;); } });`,
    ),
    ends: HARMLESS,
  },
  {
    name: "Object.prototype named setters",
    source: inCompute(
      `for (const k of [  "key", "name", "code", "message", "line", "d", "compute"]) Object.defineProperty(Object.prototype, k, { set() { for(;;); }, get() { for(;;); } });`,
    ),
    ends: HARMLESS,
  },
  {
    name: "Object.prototype set at the top",
    source: atTop(
      `for (const k of ["key", "mode", "bars", "expected", "given", "outputs2"]) Object.defineProperty(Object.prototype, k, { set() { for(;;); }, get() { for(;;); } });`,
    ),
    ends: HARMLESS,
  },
  { name: "every Array method", source: inCompute(everyMember("Array.prototype")), ends: HARMLESS },
  { name: "every String method", source: inCompute(everyMember("String.prototype")), ends: HARMLESS },
  { name: "every Function method", source: inCompute(everyMember("Function.prototype")), ends: HARMLESS },
  {
    name: "every typed array method",
    source: inCompute(everyMember("Object.getPrototypeOf(Float64Array.prototype)")),
    ends: HARMLESS,
  },
  {
    name: "every Float64Array member",
    source: inCompute(everyMember("Float64Array.prototype")),
    ends: HARMLESS,
  },
  {
    name: "every ArrayBuffer member",
    source: inCompute(everyMember("ArrayBuffer.prototype")),
    ends: HARMLESS,
  },
  {
    name: "Reflect, Object, JSON, Math, Number replaced",
    source: inCompute(everyMember("Reflect", "Object", "JSON", "Math", "Number")),
    ends: HARMLESS,
  },
  {
    name: "globals replaced",
    source: inCompute(
      `for (const k of ["Float64Array", "Uint32Array", "Uint8Array", "ArrayBuffer", "Array", "Object", "Reflect", "TypeError"]) { try { globalThis[k] = function () { for(;;); }; } catch {} }`,
    ),
    ends: HARMLESS,
  },
  {
    name: "Symbol.hasInstance and iterator",
    source: inCompute(
      `Object.defineProperty(Array.prototype, Symbol.iterator, { value() { for(;;); } }); Object.defineProperty(Function.prototype, Symbol.hasInstance, { value() { for(;;); } });`,
    ),
    ends: ["HARMLESS", "SANDBOX_RUNTIME"],
  },
  {
    name: "species of typed arrays",
    source: inCompute(
      `Object.defineProperty(Object.getPrototypeOf(Float64Array), Symbol.species, { get() { for(;;); } });`,
    ),
    ends: HARMLESS,
  },
  {
    name: "toJSON on every prototype",
    source: atTop(
      `for (const C of [Object, Array, String, Number, Boolean]) C.prototype.toJSON = () => { for(;;); };`,
    ),
    ends: HARMLESS,
  },
  {
    name: "Object.prototype frozen",
    source: atTop(
      `Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(globalThis);`,
    ),
    ends: HARMLESS,
  },
  {
    name: "prototype of Float64Array removed",
    source: inCompute(
      `Object.setPrototypeOf(bars.close, null); Object.setPrototypeOf(Float64Array.prototype, null);`,
    ),
    ends: HARMLESS,
  },
  {
    name: "bars overwritten before use by others",
    source: inCompute(`bars.open.fill(-1); bars.time.buffer;`),
    ends: HARMLESS,
  },
  { name: "bars are not those of the last run", source: holds(`bars.open[0] !== -1`), ends: HARMLESS },
  {
    name: "nothing is left from an earlier run",
    source: atTop(`if (globalThis.visited) throw new Error("ESCAPED"); globalThis.visited = true;`),
    ends: HARMLESS,
  },
  {
    name: "declaration helpers replaced",
    source: atTop(
      `try { globalThis.indicator = 1; } catch {} try { input.int = 1; } catch {} try { globalThis.plot = 1; } catch {}`,
    ),
    ends: HARMLESS,
  },
];
