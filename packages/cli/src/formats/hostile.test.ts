import { visible } from '@zklint/linter/escape';
import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../../../../test/support/hostile.ts';
import { problemAt, reportOf, spotIn } from '../../../../test/support/reports.ts';
import { run, silentTerminal } from '../../../../test/support/terminal.ts';
import { workflowCommands } from '../../../../test/support/workflow-commands.ts';
import { parseXml, type XmlElement } from '../../../../test/support/xml.ts';
import { render } from '../output.ts';
import type { Report } from '../report.ts';

const formats = ['pretty', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'] as const;
type Format = (typeof formats)[number];

/** A finding in which everything that may come from a linted file is `text`. */
function reportFull(text: string): Report {
  const spot = spotIn(`${text}«x»${text}`, `${text}/zoo.cfg`);
  const at = { ...spot, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const problem = problemAt('«a»', {
    at,
    message: `A "${text}" ${text}`,
    english: `A "${text}" ${text}`,
    refusal: { stage: 'parse', message: text },
    related: [{ at, message: text }],
    fix: { title: text, safe: true, edits: [{ at, text }] },
  });
  return {
    ...reportOf(problem),
    files: [
      { path: `${text}/zoo.cfg`, ensemble: 0, release: '3.9.5', releaseFrom: 'default', unseen: [text] },
      { path: `${text}/sound.cfg`, ensemble: 0, release: '3.9.5', releaseFrom: 'default', unseen: [] },
    ],
    faults: [text],
  };
}

async function rendered(report: Report, format: Format): Promise<string> {
  const options = { paths: [], failOn: 'error', ensembles: true } as const;
  return render(report, { format }, options, silentTerminal, { locale: 'en', tell: String });
}

/** What steers a terminal, can't be seen or turns the text around. */
const steering = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u;

describe.each(formats)('%s', (format) => {
  test.each(hostileTexts)('takes %j for a text', async (text) => {
    const output = await rendered(reportFull(text), format);
    expect(output).not.toMatch(steering);
    const commands = workflowCommands(output);
    if (format === 'github') {
      const path = visible(`${text}/zoo.cfg`);
      expect(commands).toEqual([
        {
          name: 'error',
          properties: {
            file: path,
            line: '1',
            endLine: '1',
            col: '1',
            endColumn: '2',
            title: 'zklint (a-rule)',
          },
          data: expect.stringContaining(`${path}:1:1: A "`),
        },
      ]);
      expect(output.match(/\n/g)?.length).toBeGreaterThanOrEqual(2);
    } else {
      expect(commands).toEqual([]);
    }
  });
});

/** The elements of a document, without what stands in them. */
function shape({ name, attributes, children }: XmlElement): unknown {
  return [name, Object.keys(attributes), ...children.map(shape)];
}

test.each(['junit', 'checkstyle'] as const)('%s keeps its elements whatever they hold', async (format) => {
  const plain = shape(parseXml(await rendered(reportFull('plain'), format)));
  for (const text of hostileTexts) {
    const root = parseXml(await rendered(reportFull(text), format));
    expect(shape(root)).toEqual(plain);
    const names = root.children.map(({ attributes }) => attributes['name']);
    expect(names.toSorted()).toEqual([visible(`${text}/sound.cfg`), visible(`${text}/zoo.cfg`)].toSorted());
  }
});

test.each(['json', 'sarif', 'gitlab'] as const)('%s keeps its members whatever they hold', async (format) => {
  const keysOf = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(keysOf)
      : typeof value === 'object' && value !== null
        ? // One uriBaseId less where a path leads out of the project.
          Object.entries(value).flatMap(([key, member]) => (key === 'uriBaseId' ? [] : [[key, keysOf(member)]]))
        : typeof value;
  const plain = keysOf(JSON.parse(await rendered(reportFull('plain'), format)));
  for (const text of hostileTexts) {
    expect(keysOf(JSON.parse(await rendered(reportFull(text), format)))).toEqual(plain);
  }
});

test('json has names and texts as they are', async () => {
  for (const text of hostileTexts) {
    const { problems } = JSON.parse(await rendered(reportFull(text), 'json'));
    expect(problems[0]).toMatchObject({ path: `${text}/zoo.cfg`, fix: { title: text, edits: [{ text }] } });
  }
});

test('sarif has addresses without what URIs have no place for, and no link but its own', async () => {
  for (const text of hostileTexts) {
    const [{ results, invocations }] = JSON.parse(await rendered(reportFull(text), 'sarif')).runs;
    const [{ message, locations, relatedLocations, fixes }] = results;
    for (const { physicalLocation } of [...locations, ...relatedLocations]) {
      const { uri } = physicalLocation.artifactLocation;
      expect(uri).toMatch(/^(file:\/\/\/)?(%[0-9A-F]{2}|[\w\-.!~*'()/])*$/);
      expect(decodeURIComponent(uri)).toMatch(/zoo\.cfg$/);
    }
    const remarks = [
      relatedLocations[0].message,
      fixes[0].description,
      invocations[0].toolExecutionNotifications[0].message,
    ];
    const own = /(?<!\\)\[(?:[^\\[\]]|\\.)*\]\(1\)$/;
    expect(message.text).toMatch(own);
    for (const said of [message.text.replace(own, ''), ...remarks.map(({ text: said }) => said)]) {
      expect(said).not.toMatch(/(?<!\\)(\\\\)*\]\(/);
      expect(said).not.toMatch(steering);
    }
  }
});

describe('a linted file', () => {
  const files = Object.fromEntries(
    hostileTexts.map((text, index) => [
      `${index}${text.replace(/[/\0]/g, '').toWellFormed().slice(0, 60)}/zoo.cfg`,
      `clientPort=${text}\n${text}=${text}\nserver.1=${text}:1:2\nserver.2=[${text}]:1:2;${text}\n${text}\ndataDir=/${text}\n`,
    ]),
  );

  test.each([
    ...formats.map((format) => ['-f', format]),
    ['-f', 'pretty', '--locale', 'zh-CN'],
    ['--statistics'],
    ['ensemble'],
    ['ensemble', '-f', 'json'],
    ['ensemble', '-f', 'svg'],
    ['ensemble', '-f', 'mermaid'],
    ['upgrade', '-z', '3.4', '--to', '3.9'],
    ['upgrade', '-z', '3.4', '--to', '3.9', '-f', 'json'],
  ])('steers nothing: %s %s %s %s %s %s %s', async (...args) => {
    const { code, output, errors } = await run(args, files);
    expect([0, 1]).toContain(code);
    expect(output.length).toBeGreaterThan(1000);
    expect(output + errors).not.toMatch(steering);
    const commands = workflowCommands(output + errors);
    if (args[1] === 'github') {
      const { output: listed } = await run(['-f', 'json'], files);
      const { problems } = JSON.parse(listed) as { problems: { path: string; severity: string }[] };
      expect(commands.map(({ name, properties }) => `${name} ${properties['file']}`)).toEqual(
        problems.map(({ path, severity }) => `${severity === 'info' ? 'notice' : severity} ${visible(path)}`),
      );
    } else {
      expect(commands).toEqual([]);
    }
  });

  test('steers nothing in a diff on a terminal', async () => {
    const surroundings = { isTerminal: true, env: { NO_COLOR: '1' } };
    const { output, errors } = await run(['--fix-unsafe', '--diff', '-f', 'compact=out'], files, surroundings);
    expect(output).toMatch(/^diff --git .*\n(.*\n)*\+/);
    expect(output + errors).not.toMatch(steering);
    expect(workflowCommands(output + errors)).toEqual([]);
  });

  test.each([['table'], ['json']])('steers nothing in effective -f %s, nor in explain', async (format) => {
    for (const content of Object.values(files)) {
      const { code, output, errors } = await run(['effective', '-f', format, 'zoo.cfg'], { 'zoo.cfg': content });
      expect(code).toBe(0);
      expect(output + errors).not.toMatch(steering);
      expect(workflowCommands(output + errors)).toEqual([]);
      const told = await run(
        ['explain', '-f', format === 'json' ? 'json' : 'text', `For input string: "${content}"`],
        {},
      );
      expect(told.output + told.errors).not.toMatch(steering);
      expect(workflowCommands(told.output + told.errors)).toEqual([]);
    }
  });
});

describe.each([['table'], ['json']])('settings steer nothing in --print-config as a %s', (format) => {
  test.each(hostileTexts)('%j', async (text) => {
    const settings = JSON.stringify({
      knownParameters: [text],
      jvm: { [text]: text },
      map: { [text]: 'zoo.cfg' },
      ensembles: [{ name: text, files: ['zoo.cfg'], hosts: { [text]: '10.0.0.1' } }],
    });
    const files = { 'zklint.json': settings, 'zoo.cfg': 'clientPort=2181\n' };
    const args = format === 'json' ? ['-f', 'json'] : [];
    const { code, output, errors } = await run(['--print-config', 'zoo.cfg', ...args], files);
    expect([0, 2]).toContain(code);
    expect(output + errors).not.toBe('');
    expect(output + errors).not.toMatch(steering);
    expect(workflowCommands(output + errors)).toEqual([]);
  });
});
