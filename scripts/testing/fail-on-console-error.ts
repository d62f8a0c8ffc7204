import { afterEach, beforeEach, expect, vi } from "vitest";

/** An unexpected `console.error` fails the test that caused it. */
const spy = vi.spyOn(console, "error");

beforeEach(() => {
  spy.mockClear();
});

afterEach(() => {
  expect(spy.mock.calls, "unexpected console.error during the test").toEqual([]);
});
