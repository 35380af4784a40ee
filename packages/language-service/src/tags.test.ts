import { rules } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { DiagnosticTag } from 'vscode-languageserver-types';
import { ableClient, open } from '../../../test/support/page.ts';
import { diagnose } from './diagnostics.ts';
import { tagsOf } from './tags.ts';

const tagged = (tag: DiagnosticTag) =>
  rules
    .map(({ id }) => id)
    .filter((id) => tagsOf(id).includes(tag))
    .sort();

test('rules about what ZooKeeper ignores are tagged, and no others', () => {
  expect(tagged(DiagnosticTag.Unnecessary)).toEqual([
    'documented-name-without-effect',
    'jvm-only-parameter',
    'myid-in-config',
    'orphan-myid',
    'parameter-not-in-release',
    'peer-type-mismatch',
    'redundant-prefix',
    'snap-retain-without-purge',
    'unknown-parameter',
    'unused-suppression',
  ]);
  expect(tagged(DiagnosticTag.Deprecated)).toEqual(['deprecated-parameter']);
});

describe('a diagnostic', () => {
  const tagsIn = async (files: Readonly<Record<string, string>>, tags: readonly number[]) => {
    const client = { ...ableClient, diagnostics: { ...ableClient.diagnostics, tags } };
    const { snapshot } = await open(files);
    return diagnose(snapshot, client)
      .flatMap(({ diagnostics }) => diagnostics)
      .map(({ code, tags }) => [code, tags]);
  };
  const settings = 'dataDir=/data\nclientPort=2181\n';

  test('fades what has no effect', async () => {
    expect(await tagsIn({ 'zoo.cfg': `${settings}myid=1\n` }, [1, 2])).toEqual([['myid-in-config', [1]]]);
  });

  test('does not fade the one of two lines that counts', async () => {
    expect(await tagsIn({ 'zoo.cfg': `${settings}tickTime=1\ntickTime=2000\n` }, [1, 2])).toEqual([
      ['duplicate-parameter', undefined],
    ]);
  });

  test('has no tag that the client does not know', async () => {
    expect(await tagsIn({ 'zoo.cfg': `${settings}myid=1\n` }, [2])).toEqual([['myid-in-config', undefined]]);
  });
});
