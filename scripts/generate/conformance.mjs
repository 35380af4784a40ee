import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { importTypeScript } from '../import-typescript.mjs';

const sets = ['hand', 'mutated', 'generated'];

/** Writes docs/conformance.md: how far zklint and the recorded servers agree, and which releases each rule refuses for. */
export async function generateConformance() {
  const { outcomesOf } = await importTypeScript('test/support/conformance.ts');
  const releases = new Map();
  const refusing = new Map();
  for (const set of sets) {
    const lines = gunzipSync(readFileSync(`test/conformance/${set}.jsonl.gz`))
      .toString()
      .trimEnd()
      .split('\n');
    for (const line of lines) {
      for (const { release, accepted, difference, rules } of await outcomesOf(JSON.parse(line))) {
        const count = releases.get(release) ?? { cases: 0, refused: 0, agree: 0 };
        releases.set(release, {
          cases: count.cases + 1,
          refused: count.refused + (accepted ? 0 : 1),
          agree: count.agree + (difference === undefined ? 1 : 0),
        });
        for (const rule of accepted ? [] : rules) add(refusing, rule, release);
      }
    }
  }
  writeFileSync('docs/conformance.md', pageOf(releases, refusing));
}

function add(refusing, rule, release) {
  const counts = refusing.get(rule) ?? new Map();
  refusing.set(rule, counts.set(release, (counts.get(release) ?? 0) + 1));
}

function pageOf(releases, refusing) {
  const names = [...releases.keys()].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const agreement = names.map((name) => {
    const { cases, refused, agree } = releases.get(name);
    return `| ${name} | ${cases} | ${refused} | ${agree} | ${((100 * agree) / cases).toFixed(3)} % |`;
  });
  const byRule = [...refusing].sort(([one], [other]) => one.localeCompare(other));
  const rules = byRule.map(
    ([rule, counts]) => `| ${rule} | ${names.map((name) => counts.get(name) ?? '').join(' | ')} |`,
  );
  return `# Agreement with real servers

Written by \`npm run generate\` from the recorded verdicts in [test/conformance](../test/conformance/README.md).

A case agrees where zklint says that the release refuses the file exactly when the real configuration parser did, with
the parser's message among those that zklint predicts, and where, for a file that was taken, every recorded setting is
the one that \`zklint effective\` shows.

| release | cases | refused | agree | agreement |
| --- | --- | --- | --- | --- |
${agreement.join('\n')}

Besides, \`.ci/run\` compares zklint with a real ZooKeeper 3.8.0 on random files, fresh ones after each change of the code.

## Which releases refuse, rule by rule

The number of recorded refusals in which the rule speaks; an empty cell is a release that none of the cases made refuse
for it.

| rule | ${names.join(' | ')} |
| --- |${' --- |'.repeat(names.length)}
${rules.join('\n')}
`;
}
