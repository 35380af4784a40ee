import { expect, test } from 'vitest';
import { validatorBy } from '../../../../test/support/schemas.ts';
import { run } from '../../../../test/support/terminal.ts';

/** What GitLab's documentation says of a code quality report. */
const validate = validatorBy({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^./]' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
});

const text = 'clientPort=2181\ntickTme=1\ninitLimt=2\n';

test('is a code quality report', async () => {
  const { output } = await run(['-f', 'gitlab', '--rule', 'autopurge-off=info'], { 'conf/zoo.cfg': text });
  expect(validate(output)).toEqual([]);
  const items = JSON.parse(output);
  expect(items.find((item: { check_name: string }) => item.check_name === 'missing-data-dir')).toEqual({
    description: expect.stringContaining('dataDir'),
    check_name: 'missing-data-dir',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'critical',
    location: { path: 'conf/zoo.cfg', lines: { begin: 1 } },
  });
  const severities = items.map(({ severity }: { severity: string }) => severity);
  expect(new Set(severities)).toEqual(new Set(['critical', 'major', 'info']));
  const fingerprints = items.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(items.length);
});

test('is an empty list where all is well', async () => {
  const { output } = await run(['-f', 'gitlab'], { 'zoo.cfg': 'dataDir=/data\nclientPort=2181\n' });
  expect(output).toBe('[]\n');
});

test('has paths from the root of the project, and fingerprints that do not tell the folders of a run apart', async () => {
  const files = { 'deep/zoo.cfg': text };
  const { output } = await run(['-f', 'gitlab'], files);
  const surroundings = { cwd: '/project/deep', env: { CI_PROJECT_DIR: '/project' } };
  expect((await run(['-f', 'gitlab'], files, surroundings)).output).toBe(output);
  expect(JSON.parse(output)[0].location.path).toBe('deep/zoo.cfg');
});
