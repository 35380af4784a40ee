import { expect } from 'vitest';

/**
 * Fails where what is done with four times as much takes ten times as long: in proportion it would be four, quadratic
 * sixteen. The processor's time is compared, the best of some runs, so that a busy machine makes no difference. What takes
 * next to no time is never too long: `size` must be large enough that a quadratic action takes some 10 ms.
 */
export async function expectLinear(size: number, action: (size: number) => unknown): Promise<void> {
  await action(size);
  const [small, large] = [await best(3, () => action(size)), await best(2, () => action(4 * size))];
  expect(large, `${small} ms for ${size}, ${large} ms for ${4 * size}`).toBeLessThan(10 * small + 50);
}

async function best(runs: number, action: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await action();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
