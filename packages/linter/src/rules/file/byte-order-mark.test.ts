import { expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { findings } from '../../../../../test/support/workspace.ts';

const two = 'server.1=a:1:2\nserver.2=b:1:2\n';

testRule('byte-order-mark', {
  'before a setting': {
    files: '«\ufefftickTime»=2000\ndataDir=/d/a\nclientPort=2181\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['never sees "tickTime"', 'without BOM'],
    refusal: null,
    fixed: 'tickTime=2000\ndataDir=/d/a\nclientPort=2181\n',
  },
  'before dataDir': {
    files: '«\ufeffdataDir»=/d/a\nclientPort=2181\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    refusal: 'dataDir is not set',
  },
  'before clientPort, up to 3.4': {
    files: '«\ufeffclientPort»=2181\ndataDir=/d/a\n',
    releases: ['3.4.14'],
    severity: 'error',
    refusal: 'clientPort is not set',
  },
  'before clientPort': {
    files: '«\ufeffclientPort»=2181\ndataDir=/d/a\n',
    releases: ['3.5.5', '3.9.5'],
    severity: 'warning',
    refusal: null,
  },
  'before initLimit': {
    files: `«\ufeffinitLimit»=10\nsyncLimit=5\ndataDir=/d/a\n${two}`,
    severity: 'error',
    refusal: 'initLimit is not set',
  },
  'before dataDir, which comes again': { files: '«\ufeffdataDir»=/d/a\ndataDir=/d/b\n', severity: 'warning' },
  'before a comment': {
    files: '«\ufeff#» The zoo\ndataDir=/d/a\nclientPort=2181\n',
    says: ['no comment'],
    refusal: null,
  },
  'before an empty line': { files: '«\ufeff»\ndataDir=/d/a\n', severity: 'warning', fixed: '\ndataDir=/d/a\n' },
  alone: { files: '«\ufeff»' },
  elsewhere: { files: 'dataDir=/d/a\n\ufeffclientPort=2181\n' },
  'in a dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\ndynamicConfigFile=/zk/zoo.dynamic\n',
      'zoo.dynamic': `«\ufeffserver.1»${two.slice(8)}`,
    },
    severity: 'error',
    refusal: 'Unrecognised parameter: \u00ef\u00bb\u00bfserver.1',
  },
});

const wide = (text: string) => `\u00ff\u00fe${[...text].map((letter) => `${letter}\0`).join('')}`;

testRule('byte-order-mark', {
  'a line of UTF-16 above others': {
    files: `${wide('a=b\n')}\ndataDir=/d/a\nclientPort=2181\n`,
    encoding: 'latin1',
    releases: ['3.4.14', '3.9.5'],
  },
  'UTF-16': {
    files: `«\u00ff\u00fe»${wide('dataDir=/d/a\nclientPort=2181\n').slice(2)}`,
    encoding: 'latin1',
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['UTF-16'],
    refusal: 'dataDir is not set',
    fixed: null,
  },
});

test('byte-order-mark: in a file that is not UTF-8', async () => {
  const file = Buffer.from('\u00ef\u00bb\u00bftickTime=2000\n# \u00e9\n', 'latin1');
  const [found, ...others] = await findings('byte-order-mark', { 'zoo.cfg': file });
  expect(others).toEqual([]);
  expect(found?.at.range).toEqual({ start: 0, end: 11 });
  expect(found?.fix?.edits.map(({ at }) => at.range)).toEqual([{ start: 0, end: 3 }]);
});
