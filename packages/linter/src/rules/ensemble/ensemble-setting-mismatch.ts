import { type Parameter, type ParameterName, parameters } from '@zklint/parameters';
import { differentMembers } from '../../ensemble.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { listed, quoted } from '../../words.ts';
import { disagreementAmong } from './agreement.ts';
import { type Contact, contactWith, saslSwitches } from './quorum-channels.ts';
import { consequenceOf } from './setting-consequences.ts';
import { sharedParameters, type Version, versionIn } from './shared-settings.ts';

export const ensembleSettingMismatch = defineRule({
  id: 'ensemble-setting-mismatch',
  summary: 'Give all servers of an ensemble the settings that they share.',
  severity: 'warning',

  *checkEnsemble(ensemble) {
    const servers = differentMembers(ensemble);
    if (servers.length < 2) return;
    const differing = new Map<ParameterName, ReadonlySet<ServerConfig>>();
    for (const name of sharedParameters(ensemble)) {
      const all = servers.flatMap((server) => versionIn(name, server) ?? []);
      if (all.every(({ value }) => value === all[0]?.value)) continue;
      const versions = all.filter(({ source, server }) => {
        // A setting that follows from others differs with them.
        if (source.kind === 'derived') return !source.from.some((other) => differing.has(other as ParameterName));
        return !causesOf(name).some((cause) => differing.get(cause)?.has(server));
      });
      const disagreement = disagreementAmong(versions, ({ value }) => value);
      if (disagreement === undefined) continue;
      differing.set(name, new Set(disagreement.differing.map(({ server }) => server)));
      const agreed = disagreement.agreed.find(isWritten) ?? disagreement.agreed[0];
      const contact = contactWith(
        name,
        disagreement.agreed.map(({ server }) => server),
      );
      for (const version of disagreement.differing) {
        yield toFinding(name, version, agreed, contact(version.server));
      }
    }
  },
});

/** The settings whose difference says all that one of this would. */
function causesOf(name: ParameterName): readonly ParameterName[] {
  if (name === 'portUnification') return ['sslQuorum'];
  const place = saslSwitches.indexOf(name);
  return place < 0 ? [] : saslSwitches.slice(0, place);
}

function toFinding(name: ParameterName, version: Version, agreed: Version, contact: Contact | undefined): Finding {
  const parameter: Parameter = parameters[name];
  const consequence = consequenceOf(name, contact);
  const value = parameter.secret ? say`Here it is another.` : say`Here it is ${shown(agreed)}.`;
  return {
    at: version.at,
    message: parameter.secret
      ? say`${name} is another here than for another server: ${consequence}. Give all servers the same.`
      : say`${name} is ${inWords(version)} here and ${inWords(agreed)} for another server: ${consequence}. Give all servers the same.`,
    related: [{ at: agreed.at, message: isWritten(agreed) ? value : say`This one doesn't set it.` }],
    ...(contact === 'none' && { severity: 'error' }),
  };
}

function isWritten({ source }: Version): boolean {
  return source.kind === 'file';
}

function inWords(version: Version): string | Message {
  const text = shown(version);
  if (version.source.kind === 'default') return say`${text} (the default)`;
  if (version.source.kind === 'derived') return say`${text} (derived from ${listed(version.source.from)})`;
  return text;
}

function shown({ value }: Version): string {
  return typeof value === 'string' ? quoted(value, 20) : String(value);
}
