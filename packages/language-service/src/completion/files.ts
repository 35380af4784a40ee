import { lineEndOf, say } from '@zklint/linter';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Client } from '../client.ts';
import type { Spot } from '../snapshot.ts';
import { literally, placeholder } from '../snippets.ts';
import type { Offer } from './offer.ts';
import { usualValues } from './relevance.data.ts';

const alone = ['tickTime', 'dataDir', 'clientPort', 'autopurge.purgeInterval'];
const limits = ['initLimit', 'syncLimit'];
const voters = [1, 2, 3];

/** Whole files, to begin with. */
export function fileOffers({ document, server }: Spot, { tell }: Client): readonly Offer[] {
  if (server.document !== document) return [];
  const end = lineEndOf(document);
  const setting = (name: string) => ({ start: `${name}=`, value: usualValues[name] ?? '', end: '' });
  const quorum = voters.map((id) => ({ start: `server.${id}=`, value: `zk${id}`, end: ':2888:3888' }));
  return [
    { label: tell(say`stand-alone server`), typed: 'standalone', lines: alone.map(setting) },
    {
      label: tell(say`ensemble of three servers`),
      typed: 'ensemble of three servers, quorum',
      lines: [...[...alone, ...limits].map(setting), ...quorum],
    },
  ].map(({ label, typed, lines }) => ({
    label,
    typed,
    rank: 60,
    kind: CompletionItemKind.Snippet,
    text: lines.map((line) => line.start + line.value + line.end).join(end),
    snippet: lines
      .map((line, index) => literally(line.start) + placeholder(line.value, index + 1) + literally(line.end))
      .join(end),
  }));
}
