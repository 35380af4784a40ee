import { mkdir, writeFile } from 'node:fs/promises';
import { readRules, ruleTable } from './rule-table.mjs';

const folder = 'docs/rules';

/** The topics, which are the folders of the rules, in the order in which a reader meets them. */
const topics = {
  file: 'How the file is read',
  keys: 'Keys',
  values: 'Values',
  required: 'What is required, and what goes together',
  servers: 'Server lines and the quorum',
  dynamic: 'Dynamic configuration',
  myid: 'myid and the disk',
  ensemble: 'Between the files of an ensemble',
  safety: 'Safety',
  zklint: "zklint's own",
};

/** Writes the index of the rules by topic. The pages stay beside the rules, and nothing of them is repeated here. */
export async function generateRuleIndex() {
  const rules = await readRules();
  const homeless = rules.find(({ topic }) => !(topic in topics));
  if (homeless) throw new Error(`${homeless.id} has the topic ${homeless.topic}, which ${import.meta.url} lacks.`);
  const sections = Object.entries(topics).flatMap(([topic, title]) => {
    const own = rules.filter((rule) => rule.topic === topic);
    return own.length === 0 ? [] : [`## ${title}\n\n${ruleTable(own, folder)}\n`];
  });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/README.md`, `${[...head(rules.length), ...sections].join('\n')}`);
}

function head(count) {
  return [
    '# Rules',
    '',
    '<!-- Written by `npm run generate`. Do not edit. -->',
    '',
    `${count} rules by topic. Each link leads to a page: what ZooKeeper does, by release, and examples that are run as tests.`,
    'The severity is the usual one; single findings may be louder or quieter. What is opt-in speaks only where zklint.json',
    'gives it a severity.',
    '',
  ];
}
