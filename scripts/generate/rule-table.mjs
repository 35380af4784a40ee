import { readdir } from 'node:fs/promises';
import { relative } from 'node:path/posix';
import { importTypeScript } from '../import-typescript.mjs';

const folder = 'packages/linter/src/rules';

/** Every rule with its topic and the path of its page. */
export async function readRules() {
  const { rules } = await importTypeScript(`${folder}/index.ts`);
  const pages = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  return rules.map((rule) => {
    const page = pages.find((path) => path.endsWith(`/${rule.id}.md`));
    if (page === undefined) throw new Error(`${rule.id} has no page in ${folder}.`);
    return { ...rule, topic: page.slice(0, page.indexOf('/')), page: `${folder}/${page}` };
  });
}

/** Rules as a table whose links lead from the folder `from`. */
export function ruleTable(rules, from) {
  const rows = rules.map(({ id, page, severity, optIn, summary }) => {
    const loudness = `${severity}${optIn ? ', opt-in' : ''}`;
    return `| [${id}](${relative(from, page)}) | ${loudness} | ${summary.replaceAll('|', '\\|')} |`;
  });
  return ['| rule | severity | what to do |', '| --- | --- | --- |', ...rows].join('\n');
}
