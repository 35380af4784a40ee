// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what templates have
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isConfigName } from '../../packages/linter/src/workspace/config-names.ts';
import { isTemplateName } from '../../packages/linter/src/workspace/paths.ts';

const extension = join(import.meta.dirname, '../../packages/vscode');
const { contributes } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
const [language, others] = contributes.languages;
const configuration = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../syntaxes/language-configuration.json'), 'utf8'),
);

/**
 * As VS Code does it: whatever the letter case, by the last part of the path since no pattern has a slash, and of several
 * patterns by the longest.
 */
function isOurs(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (language.filenames.includes(name)) return true;
  const longest = (patterns: readonly string[]) =>
    Math.max(0, ...patterns.filter((pattern) => expressionOf(pattern).test(name)).map(({ length }) => length));
  return longest(language.filenamePatterns) > longest(others.filenamePatterns);
}

function expressionOf(glob: string): RegExp {
  const source = glob
    .replace(/\./g, '\\.')
    .replace(/\*/g, '.*')
    .replace(/\{([^}]*)\}/g, (_, words: string) => `(${words.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}

describe('file names', () => {
  test.each([
    ...[
      'zoo.cfg',
      'conf/zoo.cfg',
      'ZOO.CFG',
      'zoo1.cfg',
      'zoo_1.cfg',
      'zoo-1.cfg',
      'zoo_sample.cfg',
      'zoo_replicated1.cfg',
      'zoo.prod.cfg',
    ],
    ...['zoo_dynamic.cfg', 'zoo.cfg.dynamic', 'zoo.cfg.dynamic.next', 'zoo1.cfg.dynamic', 'zoo1.cfg.dynamic.100000000'],
    ...[
      'zoo_replication.cfg.dynamic',
      'zoo.cfg.dynamic.c00000001',
      'zookeeper.properties',
      'config/zookeeper1.properties',
    ],
    ...[
      'zookeeper-1.properties',
      'zookeeper_2.properties',
      'zoo.cfg.j2',
      'zoo.cfg.erb',
      'zoo.cfg.tmpl',
      'zoo.cfg.template',
    ],
    ...['zoo-3.cfg.j2', 'zookeeper.properties.j2', 'zookeeper-1.properties.erb'],
    ...['zooprod.cfg', 'zookeeper-prod.properties', 'zookeeper_node.properties.j2'],
  ])('%s is one of ZooKeeper', (path) => {
    expect(isOurs(path)).toBe(true);
  });

  test.each([
    ...['zoo2.cfg.bak', 'zoo.cfg.orig', 'zoo.cfg~', 'myzoo.cfg', 'zoo.conf', 'zoo.cfg.md', 'zookeeper.cfg'],
    ...[
      'zookeeper-client.properties',
      'zookeeper-log4j.properties',
      'zookeeper_jaas.properties',
      'zookeeperclient.properties',
      'zookeeper-client.properties.j2',
    ],
    ...[
      'setup.cfg',
      'server.properties',
      'log4j.properties',
      'zoo.cfg/readme.txt',
      'zoo.cfg.dynamic.txt',
      'zoo',
      'zookeeper.yaml',
    ],
  ])('%s is not', (path) => {
    expect(isOurs(path)).toBe(false);
  });

  test('names are ours that tell the command line too', () => {
    const stems = ['zoo', 'zoo1', 'zooprod', 'zookeeper', 'zookeeper-1', 'zookeeperprod', 'zookeeper-log4j'];
    const words = ['log4j', 'logging', 'jaas', 'client', 'producer', 'consumer', 'server', 'tls'];
    const names = [...stems, ...words.flatMap((word) => [`zookeeper-${word}`, `zookeeper.${word}.1`, `${word}`])];
    for (const name of names.flatMap((stem) => [`${stem}.cfg`, `${stem}.properties`])) {
      for (const written of [name, `${name}.j2`])
        expect([written, isOurs(written)]).toEqual([written, isConfigName(written)]);
    }
  });

  test('templates are told by all endings that zklint knows', () => {
    const endings = ['j2', 'jinja', 'jinja2', 'erb', 'epp', 'tmpl', 'ctmpl', 'tpl', 'template', 'ftl'];
    expect(endings.filter((ending) => !isTemplateName(`zoo.cfg.${ending}`) || !isOurs(`zoo.cfg.${ending}`))).toEqual(
      [],
    );
  });
});

describe('the first line', () => {
  const firstLine = new RegExp(language.firstLine);

  test.each([
    ...[
      '# The number of milliseconds of each tick',
      'tickTime=2000',
      'tickTime = 2000',
      '#tickTime=2000',
      'clientPort=2181',
    ],
    ...[
      'server.1=zk1:2888:3888',
      'server.1=localhost:2888:3888:participant;2181',
      'group.1=1:2:3',
      'autopurge.purgeInterval=1',
    ],
    ...['# zklint-zookeeper 3.8', '# zklint-disable-file number-format', '\uFEFFtickTime=2000', '  initLimit: 5'],
    '# http://hadoop.apache.org/zookeeper/docs/current/zookeeperAdmin.html',
  ])('%j is only ZooKeeper’s', (line) => {
    expect(firstLine.test(line)).toBe(true);
  });

  test.each([
    ...[
      '',
      '#',
      '#!/bin/sh',
      '# Licensed to the Apache Software Foundation (ASF) under one or more',
      'zooKeeperServer=10.0.0.1:2181',
    ],
    ...[
      'dataDir=/data',
      'server.port=8080',
      'server.1=x',
      'server=1:2:3',
      '[server]',
      'ticktime=2',
      'port=2181',
      '# see zklint',
    ],
    ...[
      '../../shared/conf/zoo.cfg',
      'apiVersion: v1',
      'tickTime',
      'hbase.zookeeper.property.clientPort=2181',
      'broker.id=0',
    ],
  ])('%j may be of others', (line) => {
    expect(firstLine.test(line)).toBe(false);
  });
});

test('words are whole keys, hosts and parts of paths', () => {
  const word = new RegExp(configuration.wordPattern, 'g');
  const text =
    '4lw.commands.whitelist=a, server.1=zk-1.example:2888 authProvider.1 dataDir=/var/lib ${X_Y} {{ z }} C:\\\\data';
  expect(text.match(word)).toEqual([
    ...[
      '4lw.commands.whitelist',
      'a',
      'server.1',
      'zk-1.example',
      '2888',
      'authProvider.1',
      'dataDir',
      'var',
      'lib',
      'X_Y',
      'z',
      'C',
      'data',
    ],
  ]);
});

test.each([
  ['', '# one', ' two', { indent: 'none', appendText: '# ' }],
  ['', '# one', '', undefined],
  ['', 'a=b,\\', '', { indent: 'indent' }],
  ['a=b,\\', '    c,\\', '', { indent: 'none' }],
  ['a=b,\\', '    c', '', { indent: 'outdent' }],
  ['', 'a=C:\\\\', '', undefined],
  ['', '# a \\', '', undefined],
  ['# a \\', 'b=c', '', undefined],
])('after %j, %j and before %j the next line begins so', (previous, before, after, action) => {
  const rules: readonly { previousLineText?: string; beforeText: string; afterText?: string; action: object }[] =
    configuration.onEnterRules;
  const found = rules.find(
    ({ previousLineText = '', beforeText, afterText = '' }) =>
      new RegExp(previousLineText).test(previous) &&
      new RegExp(beforeText).test(before) &&
      new RegExp(afterText).test(after),
  );
  expect(found?.action).toEqual(action);
});

test('what the manifest names is there, and pictures are no SVG', () => {
  const { light, dark } = language.icon;
  const paths: readonly string[] = [
    ...[light, dark, ...contributes.snippets.map(({ path }: { path: string }) => path)],
    ...[language, ...contributes.grammars].map(({ configuration: file, path }) => file ?? path),
  ];
  const sources = paths.map((path) => join(extension, path).replace('packages/vscode/dist/', ''));
  expect(sources.filter((path) => !existsSync(path))).toEqual([]);
  for (const path of [light, dark]) {
    expect(readFileSync(join(extension, path)).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  }
});
