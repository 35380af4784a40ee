import { expect, test } from 'vitest';
import { ensembles } from '../../../../test/support/ensembles.ts';
import { run } from '../../../../test/support/terminal.ts';

async function chart(files: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const { output, code } = await run(['ensemble', '-f', 'mermaid', ...args], files);
  expect(code).toBe(0);
  return output;
}

const scene = (name: string) => ensembles[name] ?? {};

test('an ensemble as a flowchart', async () => {
  expect(await chart(scene('missing files'))).toBe(`%%{init: {"flowchart": {"wrappingWidth": 800}}}%%
flowchart TB
  %% Ensemble of 3 servers in the current folder
  %% 2 of 3 votes decide: it survives the loss of any 1 server.
  e1["Ensemble of 3 servers in the current folder<br/>2 of 3 votes decide#58; it survives the loss of any 1 server#46;"]
  class e1 sentence
  subgraph e1h1["zk1.example.com"]
    e1h1s1["server.1, participant<br/>peer 2888<br/>election 3888<br/>clients 2181<br/>zk1/zoo.cfg<br/>no errors or warnings"]
  end
  subgraph e1h2["zk2.example.com"]
    e1h2s1["server.2, participant<br/>peer 2888<br/>election 3888<br/>its file was not found"]
    class e1h2s1 missing
  end
  subgraph e1h3["zk3.example.com"]
    e1h3s1["server.3, participant<br/>peer 2888<br/>election 3888<br/>clients 2181<br/>zk3/zoo.cfg<br/>no errors or warnings"]
  end
  e1 ~~~ e1h1
  e1 ~~~ e1h2
  e1 ~~~ e1h3
  classDef default text-align:left
  classDef faulty stroke:#cf222e,stroke-width:3px
  classDef doubtful stroke:#bf8700,stroke-width:3px
  classDef sentence fill:none,stroke:none
  classDef missing stroke-dasharray:6 4
`);
});

test.each([
  ['observers', 'e1h4s1("server.4, observer<br/>'],
  ['groups', 'server.9, participant<br/>group 3, weight 2<br/>'],
  ['faults', '1 error, 1 warning"]\n    class e1h2s1 faulty'],
  ['faults', '1 warning"]\n    class e1h1s1 doubtful'],
  ['one host', 'subgraph e1h1["localhost, its loss stops the ensemble"]'],
  ['dissenters', 'another list'],
  ['dissenters', '%% zk3/zoo.cfg has another list: it lacks server.1 and adds server.4.'],
  ['strangers', 'subgraph e1f1["not matched to a server"]'],
  ['five servers', '  e1h1 ~~~ e1h4\n  e1h2 ~~~ e1h5\n  e1h3 ~~~ e1h5\n'],
  ['several ensembles', 'e2["Stand-alone server in west/zoo.cfg<br/>'],
])('%s', async (name, text) => {
  expect(await chart(scene(name))).toContain(text);
});

/** Every line that there may be. A label holds letters, entities and line breaks, and nothing that begins Markdown. */
const label = '"(?:[A-Za-z0-9,/ ]|[^ -~]|(?<=.)[.-](?=\\w)|#\\d+;|<br/>)*"';
const lines = [
  '%%\\{init: \\{"flowchart": \\{"wrappingWidth": 800\\}\\}\\}%%',
  'flowchart TB',
  '  %% [^%{}]*',
  `  e\\d+\\[${label}\\]`,
  `  subgraph e\\d+[hf]\\d+\\[${label}\\]`,
  `    e\\d+[hf]\\d+s\\d+(\\[${label}\\]|\\(${label}\\))`,
  ' +class \\w+ (sentence|faulty|doubtful|missing)',
  '  end',
  '  \\w+ ~~~ \\w+',
  '  classDef \\w+ [\\w:#, -]+',
  '',
];
const line = new RegExp(`^(?:${lines.join('|')})$`, 'u');

test.each(Object.entries(ensembles))('nothing breaks out of its label: %s', async (_, files) => {
  for (const locale of ['en', 'zh-CN']) {
    const written = (await chart(files, '--locale', locale)).split('\n');
    expect(written.filter((one) => !line.test(one))).toEqual([]);
  }
});
