import { expect, test } from "vitest";
import { createRunQueue } from "@/components/workspace/run-queue";

/** Work that ends when it is told to. */
function held() {
  const started: string[] = [];
  const ends = new Map<string, (value: string) => void>();
  const work = (name: string) => (signal: AbortSignal) => {
    started.push(name);
    return new Promise<string>((resolve, reject) => {
      ends.set(name, resolve);
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  };
  return { started, work, end: (name: string) => ends.get(name)?.(`${name} done`) };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("two run at once, the others in the order they were asked for", async () => {
  const queue = createRunQueue<string>();
  const { started, work, end } = held();
  const answers = ["a", "b", "c", "d"].map((name) => queue.run(name, work(name)));
  await settled();
  expect(started).toEqual(["a", "b"]);
  end("b");
  expect(await answers[1]).toBe("b done");
  await settled();
  expect(started).toEqual(["a", "b", "c"]);
  for (const name of ["a", "c"]) end(name);
  await settled();
  expect(started).toEqual(["a", "b", "c", "d"]);
  end("d");
  expect(await Promise.all(answers)).toEqual(["a done", "b done", "c done", "d done"]);
});

test("equal questions are asked once, also after the answer", async () => {
  const queue = createRunQueue<string>();
  const { started, work, end } = held();
  const both = [queue.run("a", work("a")), queue.run("a", work("again"))];
  await settled();
  end("a");
  expect(await Promise.all(both)).toEqual(["a done", "a done"]);
  expect(await queue.run("a", work("again"))).toBe("a done");
  expect(started).toEqual(["a"]);
});

test("what nobody wants any more is stopped or never begun, and makes room", async () => {
  const queue = createRunQueue<string>();
  const { started, work, end } = held();
  const stopped = ["a", "b", "c"].map((name) => queue.run(name, work(name)));
  const wanted = queue.run("d", work("d"));
  await settled();
  queue.keepOnly(new Set(["d"]));
  for (const answer of stopped) await expect(answer).rejects.toThrow();
  await settled();
  expect(started).toEqual(["a", "b", "d"]);
  end("d");
  expect(await wanted).toBe("d done");
});

test("a failure is not kept", async () => {
  const queue = createRunQueue<string>();
  await expect(queue.run("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await queue.run("a", async () => "yes")).toBe("yes");
});
