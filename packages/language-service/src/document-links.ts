import { directivesIn, type Message, rules, type ServerConfig, say } from '@zklint/linter';
import { type ConfigDocument, type Located, trim } from '@zklint/parser';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import { pageOf } from './diagnostics.ts';
import { type Configuration, type Page, standsForItself } from './snapshot.ts';

interface Link {
  readonly at: Located<string>;
  readonly target: string;
  readonly tooltip: Message;
}

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** What leads out of a file: a data folder that can be seen, a dynamic file, the pages of rules. */
export function documentLinks(page: Page, { tell, links }: Client): readonly DocumentLink[] {
  const found = new Map<number, Link | 'several'>();
  for (const configuration of page.configurations()) {
    for (const link of linksIn(configuration, page)) {
      const { start } = link.at.range;
      const known = found.get(start);
      // Servers that share a file may each have a myid of their own.
      const isOther = known && (known === 'several' || known.target !== link.target);
      found.set(start, isOther ? 'several' : link);
    }
  }
  return [...found.values()]
    .filter((link) => link !== 'several')
    .toSorted((one, other) => one.at.range.start - other.at.range.start)
    .map(({ at, target, tooltip }) => ({
      range: page.file.rangeOf(at.range),
      target,
      ...(links.tooltips && { tooltip: tell(tooltip) }),
    }));
}

function linksIn({ server, document }: Configuration, page: Page): readonly Link[] {
  const fromSettings = document === server.document ? linksInSettings(server, page) : [];
  return [...fromSettings, ...linksInComments(document)].filter(({ at }) => standsForItself(at, document));
}

function linksInSettings(server: ServerConfig, page: Page): readonly Link[] {
  const { dynamic, myid } = server;
  const toFile = (name: string, uri: string | undefined, tooltip: Message) => {
    const entry = server.entries.get(name);
    const target = uri === undefined || uri === page.uri ? undefined : page.snapshot.page(uri)?.file.uri;
    return entry && target !== undefined ? [{ at: trim(entry.value), target, tooltip }] : [];
  };
  const ownMyid = myid.kind === 'found' && myid.file.from === undefined ? myid.file.uri : undefined;
  const dynamicFile = dynamic.kind === 'read' ? dynamic.document.uri : undefined;
  return [
    ...toFile('dataDir', ownMyid, say`Open the myid in this folder`),
    ...toFile('dynamicConfigFile', dynamicFile, say`Open the dynamic configuration file`),
  ];
}

function linksInComments(document: ConfigDocument): readonly Link[] {
  return directivesIn(document)
    .filter(({ name }) => name !== undefined && name !== 'zookeeper')
    .flatMap(({ words }) => words)
    .filter(({ value }) => ruleIds.has(value))
    .map((word) => ({ at: word, target: pageOf(word.value), tooltip: say`Open the page of ${word.value}` }));
}
