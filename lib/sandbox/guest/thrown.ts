import { Fault, type FaultCode } from "@/lib/sandbox/guest/fault";
import { get, indexOf, slice } from "@/lib/sandbox/guest/intrinsics";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { USER_FILE } from "@/lib/sandbox/user-file";

const STACK_CHARACTERS = 4_096;

/**
 * Turns whatever guest code threw into `F\ncode\nline\ncolumn\nmessage`, at most 300 characters of message.
 * Reads of the thrown object run guest code, so this happens inside the timed call and may throw again.
 */
export function failureText(thrown: unknown): string {
  const fault = Fault.read(thrown);
  if (fault !== undefined) return encode(fault.code, 0, 0, fault.message);
  if (typeof thrown === "string")
    return encode("RUNTIME", 0, 0, `threw ${slice(thrown, 0, SANDBOX_LIMITS.errorCharacters)}`);
  if (typeof thrown !== "object" || thrown === null)
    return encode("RUNTIME", 0, 0, `threw a ${typeof thrown}`);
  return describeObject(thrown);
}

function describeObject(thrown: object): string {
  const name = readText(thrown, "name", SANDBOX_LIMITS.errorCharacters);
  const message = readText(thrown, "message", SANDBOX_LIMITS.errorCharacters);
  const { line, column } = locate(readText(thrown, "stack", STACK_CHARACTERS), message.length);
  const code: FaultCode = message === "Array buffer allocation failed" ? "MEMORY" : "RUNTIME";
  const words = name === "" ? message : message === "" ? name : `${name}: ${message}`;
  return encode(code, line, column, words === "" ? "threw an object without a message" : words);
}

function readText(thrown: object, key: "name" | "message" | "stack", characters: number): string {
  const value: unknown = get(thrown, key);
  return typeof value === "string" ? slice(value, 0, characters) : "";
}

/**
 * First `indicator.ts:line:column` of a stack text, which begins with the message; zeros when there is none. The
 * first is the guest's own frame: those of the library it called have another file.
 */
function locate(stack: string, messageCharacters: number): { line: number; column: number } {
  const at = indexOf(stack, `${USER_FILE}:`, messageCharacters);
  if (at < 0) return { line: 0, column: 0 };
  const line = readDigits(stack, at + USER_FILE.length + 1);
  const column = stack[line.end] === ":" ? readDigits(stack, line.end + 1).value : 0;
  return { line: line.value, column };
}

function readDigits(text: string, start: number): { value: number; end: number } {
  let value = 0;
  let end = start;
  for (; end < start + 7; end += 1) {
    const char = text[end] ?? "";
    if (char < "0" || char > "9") break;
    value = value * 10 + +char;
  }
  return { value, end };
}

function encode(code: FaultCode, line: number, column: number, message: string): string {
  return `F\n${code}\n${line}\n${column}\n${slice(message, 0, SANDBOX_LIMITS.errorCharacters)}`;
}
