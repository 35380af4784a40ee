import { expect, test } from 'vitest';
import { type Case, differencesIn, readCases } from '../support/conformance.ts';

/** As many cases as one test prints. */
const shown = 10;

// Short tests say where one is slow, and leave the process time to answer.
const perTest = 1000;

for (const [name, count] of [
  ['hand', 352],
  ['mutated', 2988],
  ['generated', 4000],
] as const) {
  const cases = readCases(name);
  test(`${name}: all cases are there`, () => expect(cases.length).toBe(count));

  for (let from = 0; from < count; from += perTest) {
    test(`${name} from ${from}: as six releases of ZooKeeper`, { timeout: 120_000 }, () =>
      agree(cases.slice(from, from + perTest)),
    );
  }
}

async function agree(cases: readonly Case[]): Promise<void> {
  const differences: string[] = [];
  for (const one of cases) differences.push(...(await differencesIn(one)));
  const more = differences.length > shown ? [`and ${differences.length - shown} more`] : [];
  if (differences.length > 0) throw new Error([...differences.slice(0, shown), ...more].join('\n\n'));
}
