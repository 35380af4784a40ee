import { afterEach, describe, expect, test, vi } from 'vitest';
import { run, type Surroundings } from '../../../test/support/terminal.ts';

const files = Object.fromEntries([1, 2, 3].map((id) => [`zk${id}/zoo.cfg`, 'clientPort=2181\n']));

/** The lines of progress of a run in which each look at the clock takes `pace` milliseconds; null where one is hidden. */
async function progressOf(pace: number, args: readonly string[] = [], surroundings: Surroundings = {}) {
  const lines: (string | null)[] = [];
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += pace;
    return now;
  });
  const showProgress = async (line: string) => void lines.push(line);
  const hideProgress = async () => void lines.push(null);
  await run(args, files, { progressWidth: 99, showProgress, hideProgress, ...surroundings });
  return lines;
}

const shown = (lines: readonly (string | null)[]) => lines.filter((line) => line !== null);

describe('progress', () => {
  afterEach(() => void vi.restoreAllMocks());

  test('is silent in a short run', async () => {
    expect(shown(await progressOf(1))).toEqual([]);
  });

  test('is told of a long run', async () => {
    const lines = await progressOf(200);
    expect(lines[0]).toMatch(/^Folders looked through: \d, files read: 0$/);
    expect(lines).toContain('Folders looked through: 4, files read: 3');
    expect(lines).toContain('Ensembles judged: 2 of 3');
  });

  test('is hidden before the work that can not be interrupted', async () => {
    const lines = await progressOf(200);
    expect(lines[lines.indexOf('Ensembles judged: 0 of 3') - 1]).toBeNull();
    expect(lines.at(-1)).toBeNull();
  });

  test('is told at intervals', async () => {
    const [often, seldom] = [shown(await progressOf(200)), shown(await progressOf(40))];
    expect(seldom.length).toBeGreaterThan(1);
    expect(seldom.length).toBeLessThan(often.length / 2);
  });

  test('is told in the language of the run', async () => {
    expect((await progressOf(200, ['--locale', 'zh-CN']))[0]).toMatch(/\p{Script=Han}/u);
  });

  test.each([0, 40])('needs a terminal that is wide enough: %s columns are not', async (progressWidth) => {
    expect(shown(await progressOf(200, [], { progressWidth }))).toEqual([]);
  });

  test.each([[['ensemble']], [['upgrade', '-z', '3.8', '--to', '3.9']]])('is told by zklint %s', async (args) => {
    expect(await progressOf(200, args)).toContain('Folders looked through: 4, files read: 3');
  });
});
