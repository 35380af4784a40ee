import { describe, expect, test } from 'vitest';
import { run } from '../../../../test/support/terminal.ts';
import { parseXml, type XmlElement } from '../../../../test/support/xml.ts';

const files = {
  'a/zoo.cfg': 'dataDir=/data\nclientPort=2181\n',
  'b/zoo.cfg': 'clientPort=2181\ntickTme=1\ninitLimt="2"\nsyncLimit=x\n',
};

describe('junit', () => {
  const suites = async (...args: readonly string[]): Promise<readonly XmlElement[]> => {
    const { output } = await run(['-f', 'junit', ...args], files);
    const root = parseXml(output);
    expect(root).toMatchObject({ name: 'testsuites', attributes: {} });
    return root.children;
  };
  const casesOf = (suite: XmlElement | undefined) => suite?.children.filter(({ name }) => name === 'testcase') ?? [];

  test('is a suite a file, in the order of the schema', async () => {
    const all = await suites();
    expect(all.map(({ attributes }) => attributes['name'])).toEqual(['a/zoo.cfg', 'b/zoo.cfg']);
    for (const [id, { attributes, children }] of all.entries()) {
      const failures = casesOf(all[id]).filter((one) => one.children.length > 0).length;
      expect(attributes).toEqual({
        name: expect.any(String),
        package: 'zklint',
        id: String(id),
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
        hostname: 'localhost',
        tests: String(casesOf(all[id]).length),
        failures: String(failures),
        errors: '0',
        time: '0',
      });
      const names = children.map(({ name }) => name);
      expect([...new Set(names)]).toEqual(['properties', 'testcase', 'system-out', 'system-err']);
    }
  });

  test('has a test that passes for a file without a finding', async () => {
    const [sound] = await suites();
    expect(casesOf(sound)).toMatchObject([{ attributes: { name: 'zklint', classname: 'a/zoo.cfg' }, children: [] }]);
  });

  test('has a test that fails for each finding, of a name that stays', async () => {
    const [, faulty] = await suites();
    const cases = casesOf(faulty);
    const names = cases.map(({ attributes }) => attributes['name']);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['missing-data-dir', 'unknown-parameter', 'number-format']));
    expect(names.find((name) => name?.endsWith(' (2)'))).toBeDefined();
    const failure = cases[names.indexOf('number-format')]?.children[0];
    expect(failure).toMatchObject({
      name: 'failure',
      attributes: { type: 'error', message: expect.stringContaining('syncLimit is "x"') },
      text: expect.stringMatching(
        /^b\/zoo\.cfg:4:11: syncLimit is "x".*\nZooKeeper \S+ refuses the file and says: For input string: "x"$/m,
      ),
    });
  });
});

interface Found {
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

describe('checkstyle', () => {
  test('has every file, and each finding with its place', async () => {
    const { output } = await run(['-f', 'checkstyle'], files);
    const { output: data } = await run(['-f', 'json'], files);
    const { problems } = JSON.parse(data);
    const root = parseXml(output);
    expect(root).toMatchObject({ name: 'checkstyle', attributes: { version: '4.3' } });
    expect(root.children.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['file', { name: 'a/zoo.cfg' }],
      ['file', { name: 'b/zoo.cfg' }],
    ]);
    const errors = root.children.flatMap((file) => file.children);
    expect(errors.map(({ name, attributes }) => [name, attributes])).toEqual(
      problems.map(({ range, severity, rule, message }: Found) => [
        'error',
        {
          line: String(range.start.line),
          column: String(range.start.column),
          severity,
          message,
          source: `zklint.${rule}`,
        },
      ]),
    );
    expect(errors.length).toBeGreaterThan(3);
  });
});
