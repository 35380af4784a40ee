import { isAvailable, type Parameter, type ParameterName, parameters, type Release, valueIn } from '@zklint/parameters';
import { type Place, trim, trimmed } from '@zklint/parser';
import { type EffectiveSetting, settingOf } from '../../effective.ts';
import { type Ensemble, serversByHost } from '../../ensemble.ts';
import { kept } from '../../kept.ts';
import type { ServerConfig } from '../../server-config.ts';

/** What a server has for a setting in the end, and where: at its value, or at the file's beginning where none is written. */
export interface Version {
  readonly server: ServerConfig;
  readonly value: string | number | boolean;
  readonly source: EffectiveSetting['source'];
  readonly at: Place;
}

/**
 * The parameters that all servers should have alike, in the catalogue's order: what a setting is made of comes before it.
 */
export function sharedParameters(ensemble: Ensemble): readonly ParameterName[] {
  const names = usuallyShared(ensemble.release);
  // One port can't be opened twice on a host.
  return serversByHost(ensemble).length > 0 ? names.filter((name) => name !== 'observerMasterPort') : names;
}

const usuallyShared = kept((release: Release): readonly ParameterName[] =>
  (Object.keys(parameters) as ParameterName[]).filter((name) => {
    const parameter: Parameter = parameters[name];
    if (!parameter.sameOnAllServers || parameter.kind !== 'server') return false;
    // A server that was away takes over a newer list by itself.
    if (name === 'version' || !isAvailable(parameter, release)) return false;
    return name !== 'electionAlg' || release.before('3.6.0');
  }),
);

/** What a server has in the end; undefined where that can't be told, is refused, or plays no part. */
export function versionIn(name: ParameterName, server: ServerConfig): Version | undefined {
  const versions = versionsOf(server);
  const known = versions.get(name);
  if (known !== undefined || versions.has(name)) return known;
  const version = findVersion(name, server);
  versions.set(name, version);
  return version;
}

const versionsOf = kept((_: ServerConfig) => new Map<ParameterName, Version | undefined>());

function findVersion(name: ParameterName, server: ServerConfig): Version | undefined {
  const parameter: Parameter = parameters[name];
  const entry = server.entry(name);
  const mayHaveFlag = parameter.systemProperty !== undefined && Object.keys(server.jvm).length === 0;
  if ((entry === undefined && mayHaveFlag) || !playsPart(name, server)) return undefined;
  const setting = settingOf(name, server);
  const at = entry ? trim(entry.value) : startOf(server);
  if (name === 'connectToLearnerMasterLimit' && setting?.value === 0) {
    const limit = versionIn('initLimit', server);
    return limit && { ...limit, at, source: { kind: 'derived', from: ['initLimit'] } };
  }
  // What is made of a refused value is nothing.
  if (setting?.source.kind === 'derived' && setting.source.from.some((other) => !isTaken(other, server)))
    return undefined;
  const value = comparable(name, entry && parameter.secret ? trimmed(entry.value) : setting?.value);
  if (value === undefined || setting === undefined) return undefined;
  const least = (parameter.type === 'integer' && valueIn(parameter.min, server.release)) || 0;
  return typeof value === 'number' && value < least ? undefined : { server, value, at, source: setting.source };
}

function isTaken(name: string, server: ServerConfig): boolean {
  return versionIn(name as ParameterName, server) !== undefined;
}

function playsPart(name: ParameterName, server: ServerConfig): boolean {
  if (name === 'quorum.auth.kerberos.servicePrincipal') return server.setting('quorum.auth.enableSasl')?.value === true;
  // Without a port of its own a server serves no observers, and that is its own matter.
  return name !== 'observerMasterPort' || (server.setting(name)?.value ?? 0) > 0;
}

function comparable(name: ParameterName, value: EffectiveSetting['value'] | undefined): Version['value'] | undefined {
  if (name !== 'enforce.auth.schemes' && name !== 'ensembleAuthName') return value ?? undefined;
  const names = String(value ?? '').split(',');
  return [...new Set(names.map((part) => part.trim()))].sort().join(',');
}

function startOf({ lines, document, firstKey }: ServerConfig): Place {
  const [first] = lines;
  return first && first.entry.key.uri === document?.uri ? first.entry.key : firstKey;
}
