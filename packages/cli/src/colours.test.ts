import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const broken = 'clientPort=2181\n';

describe('colours', () => {
  test.each([
    ['on a terminal', {}, {}, true],
    ['not elsewhere', {}, { isTerminal: false }, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, {}, false],
    ['also with an empty NO_COLOR', { NO_COLOR: '' }, {}, true],
    ['with FORCE_COLOR', { FORCE_COLOR: '1' }, { isTerminal: false }, true],
    ['not with an empty FORCE_COLOR', { FORCE_COLOR: '' }, { isTerminal: false }, false],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, {}, false],
    ['not with FORCE_COLOR=false', { FORCE_COLOR: 'false' }, {}, false],
    ['not with NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, {}, false],
    ['not on a dumb terminal', { TERM: 'dumb' }, {}, false],
    ['on a dumb terminal with FORCE_COLOR', { TERM: 'dumb', FORCE_COLOR: '1' }, {}, true],
    ['with --color against NO_COLOR', { NO_COLOR: '1' }, { args: ['--color'] }, true],
    ['with --color against FORCE_COLOR=0', { FORCE_COLOR: '0' }, { args: ['--color'] }, true],
    ['not with --no-color against FORCE_COLOR', { FORCE_COLOR: '1' }, { args: ['--no-color'] }, false],
    ['as the last of --color and --no-color says', {}, { args: ['--color', '--no-color'] }, false],
  ])(
    'are there %s',
    async (_, env, { isTerminal = true, args = [] }: { isTerminal?: boolean; args?: string[] }, colored) => {
      const linted = await run(['-f', 'pretty', ...args], { 'zoo.cfg': broken }, { env, isTerminal });
      expect(linted.output.includes('\u001b[')).toBe(colored);
      const ensemble = await run(['ensemble', ...args], { 'zoo.cfg': broken }, { env, isTerminal });
      expect(ensemble.output.includes('\u001b[')).toBe(colored);
    },
  );
});
