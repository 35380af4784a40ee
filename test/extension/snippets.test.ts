import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releases } from '@zklint/parameters';
import { expect, test } from 'vitest';
import { workspaceOf } from '../support/workspace.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const path = join(import.meta.dirname, '../../packages/vscode/snippets/zoocfg.json');
const snippets: readonly Snippet[] = Object.values(JSON.parse(readFileSync(path, 'utf8')));
const of = (prefix: string) => snippets.find((snippet) => snippet.prefix === prefix)?.body.join('\n') ?? '';

/** What stands there when nothing is typed over: the defaults, or another of the choices. */
function expanded(body: string, chosen = 0): string {
  const defaults = new Map<string, string>();
  for (const [, stop = '', choices, text] of body.matchAll(/\$\{(\d)(?:\|([^|]+)\||:([^}]+))\}/g)) {
    defaults.set(stop, choices?.split(',')[chosen] ?? text ?? '');
  }
  return body.replace(/\$\{(\d)[^}]*\}|\$(\d)/g, (_, one, other) => defaults.get(one ?? other) ?? '');
}

async function findings(files: Readonly<Record<string, string>>, release?: string): Promise<readonly string[]> {
  const problems = (await workspaceOf(files, { ...(release && { release }) })).problems();
  return problems.flatMap(({ severity, rule, message }) => (severity === 'info' ? [] : [`${rule}: ${message.in({})}`]));
}

/** The releases that know all of a snippet. */
const since: Readonly<Record<string, string>> = { 'zk-tls': '3.8', 'zk-tls-quorum': '3.8', 'zk-local-quorum': '3.5' };
const lines = [...new Set(releases.map(({ line }) => line))];

test('all have a prefix of their own and a description', () => {
  const prefixes = snippets.map(({ prefix }) => prefix);
  expect(prefixes.sort()).toEqual([
    ...['zk-local-quorum', 'zk-observer', 'zk-quorum', 'zk-standalone', 'zk-tls', 'zk-tls-quorum'],
  ]);
  expect(snippets.filter(({ description }) => !/^[A-Z].*[^.]$/.test(description))).toEqual([]);
});

test.each([
  ['zk-standalone', expanded(of('zk-standalone'))],
  ['zk-quorum', expanded(of('zk-quorum'))],
  ['zk-observer', expanded(of('zk-observer'))],
  ['zk-tls', `${expanded(of('zk-standalone'))}${expanded(of('zk-tls'))}`],
  ['zk-tls-quorum', `${expanded(of('zk-quorum'))}${expanded(of('zk-tls-quorum'))}`],
])('nothing is wrong with what %s leaves', async (name, text) => {
  for (const line of lines.filter(
    (line) => Number(line.split('.')[1]) >= Number((since[name] ?? '3.4').split('.')[1]),
  )) {
    expect([line, ...(await findings({ 'zoo.cfg': text }, line))]).toEqual([line]);
  }
});

test('three choices of zk-local-quorum are three servers on one machine', async () => {
  const body = of('zk-local-quorum');
  const files = [1, 2, 3].map((id) => [
    [`z${id}.cfg`, expanded(body, id - 1)],
    [`var/lib/zookeeper/${id}/myid`, `${id}\n`],
  ]);
  const project = Object.fromEntries(files.flat());
  expect(project['z2.cfg']).toContain('clientPort=2182');
  expect(await findings(project)).toEqual([]);
  const { ensembles } = await workspaceOf(project);
  expect(ensembles.map(({ servers }) => servers.map(({ identity }) => Number(identity?.id)))).toEqual([[1, 2, 3]]);
});
