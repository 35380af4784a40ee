import { isAvailable, type Parameter, parameters } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { accepted } from '../../../../test/support/completion.ts';
import { ableClient, englishTexts, open } from '../../../../test/support/page.ts';
import { type Files, toldRelease, workspaceOf } from '../../../../test/support/workspace.ts';
import { completions } from '../completion.ts';

const alone = 'tickTime=2000\ndataDir=/data\nclientPort=2181\nautopurge.purgeInterval=24\n';
const limits = `${alone}initLimit=10\nsyncLimit=5\n`;
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const dynamic = list.replaceAll('3888', '3888;2181');

/** Right files with one place to complete. */
const sound: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a stand-alone server': { 'zoo.cfg': `${alone}«»` },
  'a quorum': { 'zoo.cfg': `${limits}${list}«»` },
  'a quorum with groups': { 'zoo.cfg': `${limits}${list}«»\ngroup.1=1:2:3\nweight.1=1\n` },
  'a zoo.cfg with a dynamic file': {
    'zoo.cfg': `${limits}dynamicConfigFile=zoo.cfg.dynamic\n«»`,
    'zoo.cfg.dynamic': dynamic,
  },
  'a dynamic file': {
    'zoo.cfg': `${limits}dynamicConfigFile=zoo.cfg.dynamic\n`,
    'zoo.cfg.dynamic': `${dynamic}«»`,
  },
};

/** Paths that only a person knows. */
const unknown = ['dataLogDir', 'dynamicConfigFile'];

/** What is an error in some files, as `rule message`. */
async function errors(files: Files, release: string): Promise<readonly string[]> {
  const problems = (await workspaceOf(files, { release })).problems();
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule} ${message.in({})}`);
}

/** What each completion at the mark would make an error of. */
async function spoilt(marked: Readonly<Record<string, string>>, release: string): Promise<readonly string[]> {
  const [path = ''] = Object.keys(marked).filter((one) => marked[one]?.includes('«'));
  const { page, marks } = await open(marked, { release });
  const offset = marks(path)[0]?.start ?? 0;
  const files = Object.fromEntries(Object.keys(marked).map((one) => [one, marked[one]?.replace('«»', '') ?? '']));
  const found: string[] = [];
  for (const item of completions(page(path), offset, ableClient, englishTexts).items) {
    if (unknown.includes(item.label)) continue;
    const after = { ...files, [path]: accepted(page(path).file, item) };
    for (const error of await errors(after, release)) found.push(`${item.label}: ${error}`);
  }
  return found;
}

describe.each(['3.4.14', '3.5.10', '3.9.5'])('in %s', (release) => {
  test.each(Object.entries(sound))('%s takes every key', async (_, files) => {
    if (release === '3.4.14' && 'zoo.cfg.dynamic' in files) return;
    expect(await spoilt(files, release)).toEqual([]);
  });

  test('a file takes every value', async () => {
    const { release: read } = toldRelease(release);
    const names = Object.entries<Parameter>(parameters)
      .filter(([, parameter]) => parameter.kind === 'server' && isAvailable(parameter, read))
      .map(([name]) => name)
      .filter((name) => name !== 'version');
    const found: string[] = [];
    for (const name of names) {
      const rest = `${limits}${list}`.replace(new RegExp(`^${name}=.*\\n`, 'm'), '');
      found.push(...(await spoilt({ 'zoo.cfg': `${rest}${name}=«»\n` }, release)));
    }
    expect(found).toEqual([]);
  });
});

test.each(['stand-alone server', 'ensemble of three servers'])('a new file may begin as a %s', async (label) => {
  const { page } = await open({ 'zoo.cfg': '' });
  const { items } = completions(page('zoo.cfg'), 0, ableClient, englishTexts);
  const [item] = items.filter((one) => one.label === label);
  if (item === undefined) throw new Error('it is not offered');
  const after = accepted(page('zoo.cfg').file, item);
  expect((await workspaceOf({ 'zoo.cfg': after })).problems()).toEqual([]);
});
