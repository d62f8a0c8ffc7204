/**
 * Says what is being done and how long it took, one line per step.
 *
 * @template T
 * @param {string} what e.g. `Installing packages`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  process.stdout.write(`  ${what} … `);
  const start = Date.now();
  try {
    const result = await work();
    process.stdout.write(`${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}
