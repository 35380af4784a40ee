import { describe, expect, test } from 'vitest';
import { readMarks, writeMarks } from './support/marks.ts';
import { pathOf, workspaceOf } from './support/workspace.ts';

/** What an image is given: all that it needs, and a variable of which a part, between the marks, is at fault. */
interface Given {
  readonly image: string;
  readonly rule: string;
  readonly name: string;
  readonly value: string;
  readonly others: Readonly<Record<string, string>>;
}

const faults: readonly Given[] = [
  { image: 'zookeeper:3.8', rule: 'number-format', name: 'ZOO_TICK_TIME', value: '«2s»', others: { ZOO_MY_ID: '1' } },
  {
    image: 'zookeeper:3.8',
    rule: 'server-line-format',
    name: 'ZOO_SERVERS',
    value: 'server.1=a:2888:3888;2181 server.2=b:2888:«3888x»;2181 server.3=c:2888:3888;2181',
    others: { ZOO_MY_ID: '1' },
  },
  { image: 'bitnami/zookeeper:3.8', rule: 'number-format', name: 'ZOO_INIT_LIMIT', value: '«ten»', others: {} },
  {
    image: 'bitnami/zookeeper:3.8',
    rule: 'port-range',
    name: 'ZOO_SERVERS',
    value: 'a:2888:3888::1,b:2888:«99999»::2,c:2888:3888::3',
    others: { ZOO_SERVER_ID: '1' },
  },
  {
    image: 'confluentinc/cp-zookeeper:7.5.0',
    rule: 'number-format',
    name: 'ZOOKEEPER_TICK_TIME',
    value: '«2s»',
    others: { ZOOKEEPER_CLIENT_PORT: '2181' },
  },
  {
    image: 'confluentinc/cp-zookeeper:7.5.0',
    rule: 'server-line-format',
    name: 'ZOOKEEPER_SERVERS',
    value: 'a:2888:3888;b:2888:«3888x»;c:2888:3888',
    others: { ZOOKEEPER_CLIENT_PORT: '2181', ZOOKEEPER_SERVER_ID: '1' },
  },
];

type Writer = (given: Pick<Given, 'name' | 'value' | 'others'>) => string;

const entries = (others: Given['others'], write: (name: string, value: string) => string) =>
  Object.entries(others).map(([name, value]) => write(name, value));
const lines = (indent: string, all: readonly string[]) => all.map((line) => `${indent}${line}\n`).join('');

/** The `environment` of a service, in the forms in which people write it. */
const forms: Readonly<Record<string, Writer>> = {
  'a map': ({ name, value, others }) =>
    `    environment:\n${lines('      ', [...entries(others, (n, v) => `${n}: ${v}`), `${name}: ${value}`])}`,
  'a list': ({ name, value, others }) =>
    `    environment:\n${lines('      - ', [...entries(others, (n, v) => `${n}=${v}`), `${name}=${value}`])}`,
  'double quotes': ({ name, value, others }) =>
    `    environment:\n${lines('      ', [...entries(others, (n, v) => `${n}: "${v}"`), `"${name}": "${value}"`])}`,
  'a list in single quotes': ({ name, value, others }) =>
    `    environment:\n${lines('      - ', [...entries(others, (n, v) => `'${n}=${v}'`), `'${name}=${value}'`])}`,
  'a folded block': ({ name, value, others }) =>
    `    environment:\n${lines('      ', [...entries(others, (n, v) => `${n}: ${v}`), `${name}: >-`, `  ${value.replaceAll(' ', '\n        ')}`])}`,
  'a flow map': ({ name, value, others }) =>
    `    environment: { ${[...entries(others, (n, v) => `${n}: "${v}"`), `${name}: "${value}"`].join(', ')} }\n`,
  'an escape': ({ name, value, others }) =>
    `    environment:\n${lines('      ', [...entries(others, (n, v) => `${n}: ${v}`), `${name}: "${value.replace(':', '\\x3a')}"`])}`,
};

describe.each(faults)('$image, $name', ({ image, rule, ...given }) => {
  test.each(Object.keys(forms))('in %s', async (form) => {
    const marked = `services:\n  zk1:\n    image: ${image}\n${forms[form]?.(given)}`;
    await expect(found(marked, rule)).resolves.toBe(marked);
  });

  test('in an anchor', async () => {
    const shared = forms['a map']?.(given).replace('    environment:\n', '').replaceAll('      ', '  ');
    const marked = `x-env: &env\n${shared}services:\n  zk1:\n    image: ${image}\n    environment: *env\n`;
    await expect(found(marked, rule)).resolves.toBe(marked);
  });

  test('in a merged anchor', async () => {
    const shared = forms['a map']?.(given).replace('    environment:\n', '').replaceAll('      ', '  ');
    const marked = `x-env: &env\n${shared}services:\n  zk1:\n    image: ${image}\n    environment:\n      <<: *env\n      TZ: UTC\n`;
    await expect(found(marked, rule)).resolves.toBe(marked);
  });
});

describe('wurstmeister/zookeeper reads no variable, and its name is marked', () => {
  test.each([
    ['a map', '    environment:\n      «ZOO_MY_ID»: 1\n'],
    ['a list', '    environment:\n      - «ZOO_MY_ID»=1\n'],
    ['quotes', '    environment:\n      - "«ZOO_MY_ID»=1"\n'],
    ['a flow map', '    environment: { «ZOO_MY_ID»: 1 }\n'],
  ])('in %s', async (_, environment) => {
    const marked = `services:\n  zk1:\n    image: wurstmeister/zookeeper:3.4.6\n${environment}`;
    const { text } = readMarks(marked);
    const problems = (await workspaceOf({ 'docker-compose.yml': text })).problems();
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(
      writeMarks(
        text,
        problems.map(({ at }) => at.range),
      ),
    ).toBe(marked);
  });
});

/** The text with marks where the rule speaks, once it is sure that no other error does. */
async function found(marked: string, rule: string): Promise<string> {
  const { text } = readMarks(marked);
  const problems = (await workspaceOf({ 'docker-compose.yml': text })).problems();
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map((problem) => [problem.rule, pathOf(problem.at.uri)])).toEqual([[rule, 'docker-compose.yml']]);
  return writeMarks(
    text,
    errors.map(({ at }) => at.range),
  );
}
