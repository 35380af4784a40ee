import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { piecesOf } from '../support/grammar.ts';

/* Whole files, to be read by people: a line of the file, and below it what its pieces are. */
test.each([
  ['seeds/local-quorum/zookeeper/data/z1/z1.cfg', 'local-quorum'],
  [
    'seeds/server-lines-appended/192.168.145.100/opt/app/zookeeper/zookeeper-3.4.10/conf/zoo.cfg',
    'server-lines-appended',
  ],
  ['traps/01-template-by-another-name/loop-all-on-one-line/zoo.cfg', 'loop-all-on-one-line'],
  ['traps/01-template-by-another-name/code-over-several-lines/zoo.cfg', 'code-over-several-lines'],
  ['traps/17-paths-of-windows/single-backslashes/zoo.cfg', 'single-backslashes'],
])('%s', async (path, name) => {
  const text = readFileSync(join(import.meta.dirname, '..', path), 'utf8');
  const pieces = piecesOf(text);
  const shown: string[] = [];
  for (const { 0: line, index } of text.matchAll(/.*\n?/g)) {
    shown.push(line.trimEnd());
    for (const piece of pieces.filter(({ start }) => start >= index && start < index + line.length)) {
      const scope = piece.scopes.at(-1)?.replace(/\.zoocfg$/, '') ?? '';
      if (piece.text.trim() !== '' && !/^(source|meta)/.test(scope)) shown.push(`    ${piece.text}  ${scope}`);
    }
  }
  await expect(`${shown.join('\n').trimEnd()}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, 'scopes', `${name}.txt`),
  );
});
