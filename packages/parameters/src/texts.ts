import { texts } from './generated/texts.ts';

/** What a person reads about a parameter or a family, in English. Apart from `index.ts`, which every lint run loads. */
export interface ParameterText {
  readonly summary: string;
  readonly notes?: readonly string[];
  /** Where documentation and code disagree. */
  readonly docsSay?: string;
  /** How dangerous it is to set. */
  readonly risk?: 'high' | 'medium';
  /** In words, where it changed keyed by the release from which on it holds. */
  readonly default?: string | Readonly<Record<string, string>>;
  /** What happens outside `min` and `max`, or where the bounds come from. */
  readonly range?: string;
  /** What happens with a value that doesn't fit. */
  readonly invalid?: string;
  /** When it must be set. Absent: never. */
  readonly required?: string | Readonly<Record<string, string>>;
  /** The settings without which it fails or has no effect. */
  readonly requires?: readonly string[];
  readonly conflicts?: readonly string[];
  readonly deprecated?: string;
  /** Names that documentation uses for it and nothing reads. */
  readonly docAliases?: readonly string[];
  /** The releases whose administrator's guide names it. */
  readonly documentedIn?: readonly string[];
  readonly docUrl?: string;
  /** File and line in the ZooKeeper sources, with the tag. */
  readonly source?: string;
}

/**
 * The texts for a parameter, or for a family by its own name (`server.<id>`); undefined for any other name. `summaries`
 * are those of another language, by name: `@zklint/parameters/summaries-zh-CN`.
 */
export function textOf(name: string, summaries: Readonly<Record<string, string>> = {}): ParameterText | undefined {
  const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
  const summary = Object.hasOwn(summaries, name) ? summaries[name] : undefined;
  return text && summary !== undefined ? { ...text, summary } : text;
}
