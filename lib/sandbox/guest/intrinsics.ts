/**
 * The built-ins the trusted runner uses, captured before any guest code exists. After that moment the
 * runner calls nothing through a prototype: no method, no spread, no `for…of`, no array destructuring.
 */
export const { apply, construct, defineProperty, deleteProperty, get, ownKeys } = Reflect;
export const { getPrototypeOf, setPrototypeOf, getOwnPropertyDescriptor, freeze } = Object;
export const { isArray } = Array;
export const { isInteger } = Number;
export const { parse: parseJson, stringify: stringifyJson } = JSON;
export const { isView } = ArrayBuffer;
export const NativeArrayBuffer = ArrayBuffer;
export const NativeFloat64Array = Float64Array;
export const NativeUint32Array = Uint32Array;
export const NativeUint8Array = Uint8Array;
export const NativeTypeError = TypeError;

const typedArrayPrototype: object = Object.getPrototypeOf(Float64Array.prototype);

/** The getter of a built-in accessor. The names asked for exist in every engine the worker runs on. */
function getterOf(target: object, key: PropertyKey): (...args: never[]) => unknown {
  const getter = Object.getOwnPropertyDescriptor(target, key)?.get;
  if (getter === undefined) throw new NativeTypeError(`no getter ${String(key)}`);
  return getter;
}

const typedArrayTag = getterOf(typedArrayPrototype, Symbol.toStringTag);
const typedArrayLength = getterOf(typedArrayPrototype, "length");
const { set: typedArraySet } = Float64Array.prototype;
const { slice: stringSlice, indexOf: stringIndexOf, charCodeAt: stringCharCodeAt } = String.prototype;
const { hasOwnProperty: hasOwnKey } = Object.prototype;

/** `"Float64Array"` and the like for a real typed array, `undefined` for anything else, proxies included. */
export function tagOfTypedArray(value: unknown): string | undefined {
  const tag: unknown = apply(typedArrayTag, value, []);
  return typeof tag === "string" ? tag : undefined;
}

/** Length of a real typed array, whatever its object pretends. */
export function lengthOfTypedArray(value: object): number {
  return Number(apply(typedArrayLength, value, []));
}

/** `target.set(values, offset)` without a look-up on either. */
export function copyTypedArray(target: Float64Array, values: object, offset: number): void {
  apply(typedArraySet, target, [values, offset]);
}

export function slice(text: string, start: number, end: number): string {
  return apply(stringSlice, text, [start, end]);
}

export function indexOf(text: string, part: string, from: number): number {
  return apply(stringIndexOf, text, [part, from]);
}

export function charCodeAt(text: string, index: number): number {
  return apply(stringCharCodeAt, text, [index]);
}

export function hasOwn(target: object, key: PropertyKey): boolean {
  return apply(hasOwnKey, target, [key]);
}

/** An array that inherits nothing, so writing an index or serialising it meets no setter and no `toJSON`. */
export function bareArray<T>(): T[] {
  const list: T[] = [];
  setPrototypeOf(list, null);
  return list;
}

/** A record that inherits nothing: a missing key is missing whatever guest code did to `Object.prototype`. */
export function bareRecord<T>(): Record<string, T> {
  const record: Record<string, T> = {};
  setPrototypeOf(record, null);
  return record;
}
