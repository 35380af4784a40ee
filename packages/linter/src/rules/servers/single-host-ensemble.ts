import { canonicalHost, isWildcard } from '../../hosts.ts';
import { kept } from '../../kept.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { cut } from '../../words.ts';
import { differing } from './voters.ts';

export const singleHostEnsemble = defineRule({
  id: 'single-host-ensemble',
  summary: 'Spread the servers of an ensemble over several hosts.',
  severity: 'info',
  optIn: true,

  *checkEnsemble(ensemble) {
    for (const server of differing(ensemble, hostsAndCount)) {
      const [host, ...others] = hostsOf(server);
      const [line] = server.lines;
      if (host === undefined || line === undefined || others.length > 0 || isWildcard(host)) continue;
      if (
        !server.document ||
        !server.isDistributed ||
        !server.lines.every(({ faults, isHostOpen }) => faults.length === 0 && !isHostOpen)
      )
        continue;
      yield {
        at: line.entry.key,
        message: say`All ${server.lines.length} servers of the list are on ${cut(line.endpoints[0]?.host.value || 'localhost')}, and stop together with it. Do that in development only.`,
      };
    }
  },
});

function hostsAndCount(server: ServerConfig): string {
  return [String(server.lines.length), ...hostsOf(server)].join(' ');
}

const hostsOf = kept(({ lines }: ServerConfig): readonly string[] => {
  const hosts = lines.flatMap(({ endpoints }) => endpoints.map(({ host }) => canonicalHost(host.value)));
  return [...new Set(hosts)].sort();
});
