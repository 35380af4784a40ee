import { Message, rules, say } from '@zklint/linter';
import { findRelease, parameterNamed, valueIn } from '@zklint/parameters';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { Client, Texts } from '../client.ts';
import { deprecation, documentationAt, needsOf } from '../parameter-words.ts';
import { type Block, labelled, render } from '../prose.ts';

/** What an item is about, as it is sent to the client and back: a parameter or family as a release reads it, or a rule. */
export type About = { readonly name: string; readonly release: string } | { readonly rule: string };

/**
 * What is said about a parameter, a family or a rule, by the `data` of an item: only the selected one needs it. Undefined for
 * what is none.
 */
export function documentationOf(about: unknown, client: Client, texts: Texts): MarkupContent | undefined {
  if (typeof about !== 'object' || about === null) return undefined;
  const { name, release, rule } = about as Readonly<Record<string, unknown>>;
  const blocks =
    typeof name === 'string' && typeof release === 'string'
      ? aboutParameter(name, release, client, texts)
      : typeof rule === 'string'
        ? aboutRule(rule, texts)
        : undefined;
  return blocks && render(blocks, client.markdown.completion);
}

function aboutRule(id: string, { explain }: Texts): readonly Block[] | undefined {
  const rule = rules.find((one) => one.id === id);
  return rule && [{ kind: 'text', pieces: [explain(new Message(rule.summary))] }];
}

function aboutParameter(name: string, releaseName: string, client: Client, texts: Texts): readonly Block[] | undefined {
  const text = texts.textOf(name);
  const release = findRelease(releaseName)?.release;
  if (text === undefined || release === undefined) return undefined;
  const { tell } = client;
  const blocks: Block[] = [{ kind: 'text', pieces: [text.summary] }];
  const usual = valueIn(text.default, release);
  if (usual !== undefined) {
    blocks.push(labelled(say`Default in ${release.name}`, [tell(new Message(usual))], tell));
  }
  const needs = needsOf(text, tell);
  if (needs) blocks.push(needs);
  const deprecated = parameterNamed(name)?.deprecated;
  if (deprecated && release.atLeast(deprecated.since)) blocks.push(deprecation(deprecated, tell));
  if (text.docUrl !== undefined) blocks.push({ kind: 'text', pieces: [documentationAt(text.docUrl, tell)] });
  return blocks;
}
