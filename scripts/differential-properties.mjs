// Feeds random bytes to the java.util.Properties of this machine's JDK and to packages/parser, and compares every key
// and value: node scripts/differential-properties.mjs [cases] [seed]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTypeScript } from './import-typescript.mjs';
import { randomFrom } from './random.mjs';
import { seedOfSources } from './seed.mjs';

const cases = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? seedOfSources());
const { decode, parseConfig } = await importTypeScript('packages/parser/src/index.ts');

// Mostly what has a meaning to the format, so that short strings reach its corners; also bytes of all values.
const pieces = [
  '=',
  ':',
  ' ',
  '\t',
  '\f',
  '\\',
  '\\',
  '\\',
  '\n',
  '\r',
  '\r\n',
  '\\\n',
  '\\\r\n',
  '#',
  '!',
  'u',
  '\\u0041',
  '\\u00e9',
  '\\u',
  '0',
  'a',
  'b',
  'é',
  '中',
  '😀',
  '\0',
  '\u00a0',
  '\u2028',
  '\ufeff',
];
const random = randomFrom(seed);
const files = Array.from({ length: cases }, () => {
  const length = 1 + random(16);
  const parts = Array.from({ length }, () =>
    random(20) === 0 ? Buffer.from([random(256)]) : Buffer.from(pieces[random(pieces.length)]),
  );
  return Buffer.concat(parts);
});

const classes = mkdtempSync(join(tmpdir(), 'zklint-'));
try {
  execFileSync('javac', ['-d', classes, 'test/differential/Properties.java'], { stdio: 'inherit' });
  const input = `${files.map((bytes) => bytes.toString('base64')).join('\n')}\n`;
  const answers = execFileSync('java', ['-cp', classes, 'Properties'], {
    input,
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  }).split('\n');
  const wrong = files.filter((bytes, index) => describe(bytes) !== answers[index]);
  for (const bytes of wrong.slice(0, 10)) {
    console.log(
      `differs: ${JSON.stringify(bytes.toString('latin1'))}\n  Java   ${answers[files.indexOf(bytes)]}\n  zklint ${describe(bytes)}`,
    );
  }
  console.log(
    `java.util.Properties against packages/parser: ${cases} random files, seed ${seed}, ${wrong.length} differ`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(classes, { recursive: true });
}

function describe(bytes) {
  const { text, encoding } = decode(bytes);
  const { entries, syntaxProblems } = parseConfig('file:///f', text, encoding);
  if (syntaxProblems.length > 0) return 'MALFORMED';
  return entries.map(({ key, value }) => `${hex(key.value)}=${hex(value.value)},`).join('');
}

function hex(text) {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  );
}
