import { describe, expect, test } from 'vitest';
import { containerOf, openKeysOf, readComposeFile, settingsOf, slice } from '../../../../../test/support/compose.ts';

/** What a service's tickTime is, and what is written where it stands. */
async function tickTime(service: string, others: Record<string, string> = {}, head = '') {
  const text = `${head}services:\n  zk:\n    image: zookeeper:3.9\n${service}`;
  const reading = await readComposeFile({ 'p/docker-compose.yml': text, ...others });
  return settingsOf(reading)['tickTime'];
}

describe('a variable stands where its value is written', () => {
  const forms: Record<string, string> = {
    'in a mapping': '    environment:\n      ZOO_TICK_TIME: 1234\n',
    'in quotes': '    environment:\n      ZOO_TICK_TIME: "1234"\n',
    'with a name in quotes': "    environment:\n      'ZOO_TICK_TIME': '1234'\n",
    'in a list': '    environment:\n      - ZOO_MY_ID=1\n      - ZOO_TICK_TIME=1234\n',
    'in a quoted list': '    environment:\n      - "ZOO_TICK_TIME=1234"\n',
    'in one line': '    environment: {ZOO_TICK_TIME: 1234}\n',
    'in a list of one line': '    environment: [ZOO_TICK_TIME=1234]\n',
    folded: '    environment:\n      ZOO_TICK_TIME: >-\n        1234\n',
    'a literal': '    environment:\n      ZOO_TICK_TIME: |-\n        1234\n',
    'in JSON': '    environment: {"ZOO_TICK_TIME": "1234"}\n',
    'with a default': `    environment:\n      ZOO_TICK_TIME: \${TICK:-1234}\n`,
    'with a default in a default': `    environment:\n      - ZOO_TICK_TIME=\${TICK-\${TOCK:-1234}}\n`,
    'that wins over what is merged': '    environment:\n      ZOO_TICK_TIME: 1234\n      <<: {ZOO_TICK_TIME: 9}\n',
  };
  for (const [name, form] of Object.entries(forms)) {
    test(name, async () => expect(await tickTime(form)).toEqual(['1234', '1234']));
  }

  const anchored: Record<string, [string, string]> = {
    'as a whole': ['x-env: &env\n  ZOO_TICK_TIME: 1234\n', '    environment: *env\n'],
    merged: ['x-env: &env\n  ZOO_TICK_TIME: 1234\n', '    environment:\n      <<: *env\n      ZOO_MY_ID: 1\n'],
    'merged from several': [
      'x-a: &a {ZOO_TICK_TIME: 1234}\nx-b: &b {ZOO_TICK_TIME: 9, ZOO_MY_ID: 1}\n',
      '    environment:\n      <<: [*a, *b]\n',
    ],
    'a value alone': ['x-tick: &tick 1234\n', '    environment:\n      ZOO_TICK_TIME: *tick\n'],
    'in a merged service': ['x-zk: &zk\n  environment:\n    - ZOO_TICK_TIME=1234\n', '    <<: *zk\n'],
  };
  for (const [name, [head, service]] of Object.entries(anchored)) {
    test(`anchored, ${name}`, async () => expect(await tickTime(service, {}, head)).toEqual(['1234', '1234']));
  }

  test('a list keeps the place of each of its words', async () => {
    const reading = await readComposeFile(`services:
  zk:
    image: zookeeper:3.9
    environment:
      ZOO_SERVERS: >-
        server.1=zk:2888:3888;2181
        server.2=zk2:2888:3888;2181
`);
    expect(settingsOf(reading)).toMatchObject({
      'server.1': ['zk:2888:3888;2181', 'zk:2888:3888;2181'],
      'server.2': ['zk2:2888:3888;2181', 'zk2:2888:3888;2181'],
    });
  });

  test('what the image sets by itself stands at its name', async () => {
    expect(await tickTime('')).toEqual(['2000', 'zookeeper:3.9']);
  });

  test('a myid in the Compose file itself wins over the variable', async () => {
    const service =
      'image: zookeeper\n    environment: {ZOO_MY_ID: 7}\n    configs: [{source: id, target: /data/myid}]\n';
    const text = `services:\n  zk:\n    ${service}configs:\n  id:\n    content: |\n      3\n`;
    const { myid, mounts } = containerOf(await readComposeFile(text));
    expect(myid).toMatchObject({ id: 3n, from: 'compose', firstLine: { value: '3' } });
    expect(myid).not.toHaveProperty('isDefault');
    expect(myid?.firstLine && slice(text, myid.firstLine.range)).toBe('3');
    expect(mounts).toEqual([]);
  });

  test('the number of the server is a myid', async () => {
    const text = 'services:\n  zk:\n    image: zookeeper\n    environment:\n      ZOO_MY_ID: "7"\n';
    const { myid } = containerOf(await readComposeFile(text));
    expect(myid).toMatchObject({ id: 7n, from: 'compose', firstLine: { value: '7' } });
    expect(myid?.firstLine && slice(text, myid.firstLine.range)).toBe('7');
  });
});

describe('files of variables', () => {
  const env = 'services.env';
  const files = { 'p/services.env': '# ours\nexport ZOO_TICK_TIME="1234" # ms\n' };

  for (const [name, form] of Object.entries({
    alone: `    env_file: ${env}\n`,
    'in a list': `    env_file:\n      - ${env}\n`,
    'with a path': `    env_file:\n      - path: ${env}\n        required: false\n`,
  })) {
    test(`${name}: the value stands at the path`, async () =>
      expect(await tickTime(form, files)).toEqual(['1234', env]));
  }

  test('what the service says itself wins, the last file over those before it', async () => {
    expect(await tickTime(`    env_file: ${env}\n    environment: [ZOO_TICK_TIME=9]\n`, files)).toEqual(['9', '9']);
    const two = { ...files, 'p/b.env': 'ZOO_TICK_TIME=8\n' };
    expect(await tickTime(`    env_file: [${env}, b.env]\n`, two)).toEqual(['8', 'b.env']);
  });

  for (const path of ['missing.env', '/etc/zk.env', '../../outside.env', `\${WHICH}.env`]) {
    test(`what ${path} says isn't known`, async () => {
      const text = `services:\n  zk:\n    image: zookeeper\n    env_file: ${path}\n`;
      const reading = await readComposeFile({ 'p/docker-compose.yml': text });
      for (const { document } of reading.configs)
        expect(document.entries.map(({ key }) => key.value)).not.toContain('tickTime');
    });
  }
});

describe('what depends on the shell is open', () => {
  const forms: Record<string, string> = {
    'a reference': `    environment:\n      ZOO_TICK_TIME: \${TICK}\n`,
    'a short one': '    environment:\n      ZOO_TICK_TIME: $TICK\n',
    'one that must be set': `    environment:\n      ZOO_TICK_TIME: \${TICK:?say it}\n`,
    'one that changes': `    environment:\n      ZOO_TICK_TIME: \${TICK:+3000}\n`,
    'a part': `    environment:\n      ZOO_TICK_TIME: 2\${TICK}\n`,
    'a name alone': '    environment:\n      - ZOO_TICK_TIME\n',
    'a name without a value': '    environment:\n      ZOO_TICK_TIME:\n',
    'a template of Swarm': '    environment:\n      ZOO_TICK_TIME: "{{.Task.Slot}}000"\n',
    'a number that YAML reads in two ways': '    environment:\n      ZOO_TICK_TIME: 03720\n',
  };
  for (const [name, form] of Object.entries(forms)) {
    test(name, async () => {
      const reading = await readComposeFile(`services:\n  zk:\n    image: zookeeper\n${form}`);
      expect(openKeysOf(reading)).toEqual(['tickTime']);
    });
  }

  test('a hole stands at its reference', async () => {
    expect(await tickTime(`    environment:\n      ZOO_TICK_TIME: 2\${TICK:?no}\n`)).toEqual([
      `2\${TICK}`,
      `2\${TICK:?no}`,
    ]);
  });
});

describe('.env beside the Compose file', () => {
  const files = (text: string) => ({ 'p/.env': text });

  test('its values stand at the references', async () => {
    const tick = `BASE=12\nTICK=\${BASE}34\n`;
    expect(await tickTime(`    environment: ["ZOO_TICK_TIME=\${TICK}"]\n`, files(tick))).toEqual(['1234', `\${TICK}`]);
    expect(await tickTime('    environment:\n      ZOO_TICK_TIME: $TICK\n', files(tick))).toEqual(['1234', '$TICK']);
    expect(await tickTime('    environment:\n      - ZOO_TICK_TIME\n', files('ZOO_TICK_TIME=1234'))).toEqual([
      '1234',
      'ZOO_TICK_TIME',
    ]);
  });

  test('a default counts for what is not set, or empty', async () => {
    const form = (value: string) => `    environment:\n      ZOO_TICK_TIME: ${value}\n`;
    expect(await tickTime(form(`\${TICK:-1234}`), files('TICK=\n'))).toEqual(['1234', '1234']);
    expect(await tickTime(form(`\${TICK:-1234}`), files('TICK=5\n'))).toEqual(['5', `\${TICK:-1234}`]);
    expect(await tickTime(form(`\${TICK:+1234}`), files('TICK=5\n'))).toEqual(['1234', '1234']);
  });

  test('two dollar signs are one', async () => {
    const text = `services:\n  zk:\n    image: zookeeper\n    environment:\n      ZOO_CFG_EXTRA: a=$\${X}\n`;
    expect(settingsOf(await readComposeFile(text))['a']?.[0]).toBe(`\${X}`);
  });
});
