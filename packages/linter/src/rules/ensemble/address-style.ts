import { differentMembers } from '../../ensemble.ts';
import { canonicalHost, isAddressLiteral, isWildcard } from '../../hosts.ts';
import { kept } from '../../kept.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { cut } from '../../words.ts';
import { disagreementAmong } from './agreement.ts';
import { othersThan } from './compare-lines.ts';

export const addressStyle = defineRule({
  id: 'address-style',
  summary: 'Call a server by its name in all files, or by its address in all.',
  severity: 'info',

  *checkEnsemble(ensemble) {
    const callsById = new Map<bigint, Call[]>();
    for (const call of differentMembers(ensemble).flatMap(callsIn)) {
      const calls = callsById.get(call.id);
      if (calls) calls.push(call);
      else callsById.set(call.id, [call]);
    }
    const differing = new Map<ServerConfig, [Call, Call][]>();
    for (const calls of callsById.values()) {
      const disagreement = disagreementAmong(calls, ({ isName }) => isName);
      for (const call of disagreement?.differing ?? []) {
        const found = differing.get(call.server) ?? [];
        differing.set(call.server, found);
        if (disagreement) found.push([call, disagreement.agreed[0]]);
      }
    }
    for (const pairs of differing.values()) yield* toFinding(pairs);
  },
});

/** What a file calls a server. */
interface Call {
  readonly server: ServerConfig;
  readonly id: bigint;
  readonly at: ServerConfig['firstKey'];
  readonly host: string;
  readonly isName: boolean;
}

/** A wildcard is no address, and the forms of loopback are one. */
const callsIn = kept((server: ServerConfig): readonly Call[] =>
  (server.members ?? []).flatMap(({ id, endpoints: [endpoint, ...others] }): Call[] => {
    const host = endpoint?.host;
    if (id === undefined || host === undefined || others.length > 0) return [];
    if (isWildcard(host.value) || canonicalHost(host.value) === 'loopback') return [];
    return [{ server, id, at: host, host: host.value, isName: !isAddressLiteral(host.value) }];
  }),
);

/** Once for a file, at the first of its lines. */
function* toFinding([first, ...others]: readonly [Call, Call][]): Iterable<Finding> {
  if (first === undefined) return;
  const [here, there] = first;
  const [hereHost, thereHost] = [cut(here.host, 28), cut(there.host, 28)];
  yield {
    at: here.at,
    message:
      others.length === 0
        ? say`server.${here.id} is ${hereHost} here and ${thereHost} in ${othersThan(here.at, [there.at])}: ZooKeeper runs, but TLS and Kerberos check the written text. Write the same in all.`
        : say`server.${here.id} is ${hereHost} here and ${thereHost} in ${othersThan(here.at, [there.at])}, and ${others.length} more differ so: ZooKeeper runs, but TLS and Kerberos check the written text. Write the same in all.`,
    related: [{ at: there.at, message: say`Here it is ${thereHost}.` }],
  };
}
