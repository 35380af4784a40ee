import {
  type ConfigEntry,
  inHumanTerms,
  isWildcard,
  type Message,
  type ServerConfig,
  say,
  tickTimeOf,
} from '@zklint/linter';
import {
  familyOf,
  isAvailable,
  type Parameter,
  type ParameterName,
  parameterNamed,
  type Release,
  valueIn,
} from '@zklint/parameters';
import { trimmed } from '@zklint/parser';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Spot } from '../snapshot.ts';
import type { Offer } from './offer.ts';
import { refusedAlone, refusedTrue, usualValues } from './relevance.data.ts';
import { partAt } from './server-parts.ts';

/** A value that a parameter may be given, and what speaks for it. */
interface Value {
  readonly text: string;
  readonly why?: Message;
}

const saslProvider = 'org.apache.zookeeper.server.auth.SASLAuthenticationProvider';

/** The values of an entry's parameter. None for paths, secrets and what zklint doesn't know. */
export function valueOffers(entry: ConfigEntry, spot: Spot): readonly Offer[] {
  const name = trimmed(entry.key);
  const parameter = parameterNamed(name);
  const unit = parameter?.type === 'integer' ? parameter.unit : undefined;
  return knownValues(name, spot).map(({ text, why }) => {
    const human = unit && inHumanTerms(Number(text), unit, tickTimeOf(spot.server));
    const detail = why && human ? say`${human}; ${why}` : (human ?? why);
    return {
      label: text,
      text,
      kind: CompletionItemKind.Value,
      isGuess: !isClosed(parameter),
      ...(detail && { detail }),
    };
  });
}

/** The values to begin with when a key is written, the likeliest first. All of them where there are no others. */
export function startingValues(name: string, spot: Spot): readonly string[] {
  const texts = knownValues(name, spot).map(({ text }) => text);
  return isClosed(parameterNamed(name)) ? texts : texts.slice(0, 1);
}

/** Are the values that are known all that most files give it? */
function isClosed(parameter: Parameter | undefined): boolean {
  return parameter?.type === 'boolean' || parameter?.type === 'choice' || hasKnown(parameter);
}

/** The default of a parameter in a release, as it is written. */
export function defaultIn(parameter: Parameter, release: Release): string | undefined {
  const value = valueIn<string | number | boolean>(parameter.default, release);
  return value === undefined || value === '' ? undefined : String(value);
}

function knownValues(name: string, spot: Spot): readonly Value[] {
  const { server } = spot;
  const parameter = parameterNamed(name);
  if (!parameter && familyOf(name) === 'authProvider.<n>') return [{ text: saslProvider }];
  if (parameter === undefined || parameter.secret || !isAvailable(parameter, server.release)) return [];
  const usual = defaultIn(parameter, server.release);
  const expected = likely(name, server);
  // Where another value is usual, 0 means off or not set.
  const isOff = usual === '0' && expected.length > 0;
  const values: Value[] = [
    ...elsewhere(name as ParameterName, parameter, spot),
    ...expected,
    ...(usual === undefined || isOff ? [] : [{ text: usual, why: say`the default` }]),
    ...choicesOf(parameter, server).map((text) => ({ text })),
  ];
  const texts = [...new Set(values.map(({ text }) => text))].filter((text) => !isRefused(name, text, server));
  return texts.map((text) => values.find((one) => one.text === text && one.why) ?? { text });
}

/** Does ZooKeeper refuse a setting because the file lacks another one? */
export function isRefusedAlone(name: string, server: ServerConfig): boolean {
  const rule = Object.hasOwn(refusedAlone, name) ? refusedAlone[name] : undefined;
  if (rule === undefined || server.entry(rule.needs)) return false;
  return rule.before === undefined || server.release.before(rule.before);
}

/** Would ZooKeeper refuse the value because of what else the file says, or doesn't say? */
function isRefused(name: string, text: string, server: ServerConfig): boolean {
  if (isRefusedAlone(name, server)) return true;
  if (name === 'standaloneEnabled') return text === 'false' && server.voters?.length === 0;
  const needed = Object.hasOwn(refusedTrue, name) ? refusedTrue[name] : undefined;
  return needed !== undefined && text === 'true' && !server.isOpen(needed) && server.setting(needed)?.value !== true;
}

/** What the other servers give, where a value of its own for each is unusual. */
function elsewhere(name: ParameterName, parameter: Parameter, { server, ensemble }: Spot): readonly Value[] {
  if (parameter.perServer || parameter.secret || parameter.type === 'path') return [];
  for (const other of ensemble.servers) {
    const entry = other === server ? undefined : other.entries.get(name);
    const text = entry && other.setting(name) !== undefined ? trimmed(entry.value) : undefined;
    if (text !== undefined && /^[\w./:,*-]{1,200}$/.test(text)) return [{ text, why: say`as on another server` }];
  }
  return [];
}

function likely(name: string, server: ServerConfig): readonly Value[] {
  if (name === 'minSessionTimeout' || name === 'maxSessionTimeout') {
    const tick = tickTimeOf(server);
    return tick === undefined ? [] : [{ text: String((name === 'minSessionTimeout' ? 2 : 20) * tick) }];
  }
  if (name === 'peerType' && server.ownLine) return [{ text: server.ownLine.role }];
  if (name === 'clientPort') {
    const own = server.ownLine?.client;
    if (own) return [{ text: String(own.port.value), why: say`as in its server line` }];
  }
  if (name === 'clientPortAddress' || name === 'secureClientPortAddress') return ownHost(server);
  const usual = Object.hasOwn(usualValues, name) ? usualValues[name] : undefined;
  return usual === undefined ? [] : [{ text: usual, why: say`usual` }];
}

function ownHost({ ownLine }: ServerConfig): readonly Value[] {
  const host = ownLine?.endpoints[0]?.host.value;
  return host === undefined || isWildcard(host) ? [] : [{ text: host, why: say`as in its server line` }];
}

function choicesOf(parameter: Parameter, { release }: ServerConfig): readonly string[] {
  if (parameter.type === 'boolean') return ['true', 'false'];
  if (parameter.type === 'choice') return (valueIn(parameter.choices, release) ?? []).filter((text) => text !== '');
  return parameter.type === 'text' ? (parameter.known ?? []) : [];
}

function hasKnown(parameter: Parameter | undefined): boolean {
  return parameter?.type === 'text' && parameter.known !== undefined;
}

/** The words of a list that it doesn't have yet; undefined where the value is no list. */
export function wordOffers(entry: ConfigEntry, { server, offset }: Spot): readonly Offer[] | undefined {
  const parameter = parameterNamed(trimmed(entry.key));
  if (parameter?.type !== 'text' || parameter.elements === undefined || trimmed(entry.value) === '') return undefined;
  const part = partAt(entry.value, ',', offset);
  const words = valueIn<readonly string[]>(parameter.elements, server.release) ?? [];
  if (part === undefined) return [];
  return words
    .filter((word) => !part.others.includes(word))
    .map((text) => ({ label: text, text, kind: CompletionItemKind.Value, range: part.range }));
}
