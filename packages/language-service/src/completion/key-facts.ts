import { explainParameter, type Message, say } from '@zklint/linter';
import { isAvailable, isDeprecated, type Parameter, parameters, type Release } from '@zklint/parameters';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Texts } from '../client.ts';
import type { Offer } from './offer.ts';
import { common } from './relevance.data.ts';
import { defaultIn } from './values.ts';

/** What is the same for a key in every file that a release reads. */
export interface KeyFacts {
  readonly name: string;
  readonly offer: Offer;
  /** Its place among what most files set; undefined where few do. */
  readonly place: number | undefined;
  readonly risk: 'high' | 'medium' | undefined;
  /** The settings without which it fails or has no effect. */
  readonly requires: readonly string[];
}

const byRelease = new Map<string, readonly KeyFacts[]>();

/** The keys that a release reads from its file. A `version` it refuses there, or writes itself. */
export function keysIn(release: Release, texts: Texts): readonly KeyFacts[] {
  const known = byRelease.get(release.name);
  if (known) return known;
  const keys = Object.entries<Parameter>(parameters)
    .filter(([name, { kind, settableInFile }]) => kind === 'server' && settableInFile !== false && name !== 'version')
    .filter(([, parameter]) => isAvailable(parameter, release))
    .map(([name, parameter]) => factsOf(name, parameter, release, texts));
  byRelease.set(release.name, keys);
  return keys;
}

function factsOf(name: string, parameter: Parameter, release: Release, { textOf }: Texts): KeyFacts {
  const { type, text } = explainParameter(name, textOf) ?? {};
  const place = common.indexOf(name);
  const isOld = isDeprecated(parameter, release);
  // The default of what must be set is none.
  const hasDefault = !parameter.secret && text?.required === undefined;
  const usual = hasDefault ? defaultIn(parameter, release) : undefined;
  const detail = type && detailOf(type, parameter, usual, isOld);
  return {
    name,
    offer: {
      label: name,
      kind: CompletionItemKind.Property,
      text: name,
      ...(detail && { detail }),
      ...(usual !== undefined && usual.length < 20 && { note: usual }),
      ...(isOld && { isDeprecated: true }),
      about: { name, release: release.name },
    },
    place: place < 0 ? undefined : place,
    risk: text?.risk,
    requires: text?.requires ?? [],
  };
}

function detailOf(type: Message, { settableInFile }: Parameter, usual: string | undefined, isOld: boolean): Message {
  const full = usual === undefined ? type : say`${type}, default ${usual}`;
  if (isOld) return say`deprecated; ${full}`;
  return settableInFile === 'partial' ? say`${full}; needs the JVM flag too` : full;
}
