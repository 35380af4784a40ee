import { isAvailable, type ParameterName, parameters } from '@zklint/parameters';
import { equalsIgnoreCase, trim, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

const demand = 'sessionRequireClientSASLAuth';
const provider = 'org.apache.zookeeper.server.auth.SASLAuthenticationProvider';

export const saslNotEnforced = defineRule({
  id: 'sasl-not-enforced',
  summary: 'Demand a login from clients where SASL is set up.',
  severity: 'info',
  supersedes: ['unknown-parameter'],

  *checkServer(server) {
    if (!isAvailable(parameters[demand], server.release)) return;
    if (isDemanded(server, demand) || isDemanded(server, 'enforce.auth.enabled')) return;
    const entry = [...server.entries.values()].find(
      ({ key, value }) => trimmed(key).startsWith('authProvider.') && trimmed(value) === provider,
    );
    if (entry === undefined) return;
    const misnamed = server.entries.get('requireClientAuthScheme');
    if (misnamed) {
      yield {
        at: misnamed.key,
        message: say`No ZooKeeper reads requireClientAuthScheme, and clients that don't log in with SASL get a session too. Set ${demand}=true when all of them do, unless a -D flag says it.`,
      };
      return;
    }
    yield {
      at: trim(entry.value),
      message: say`Clients may log in with SASL, and those that don't get a session too. Set ${demand}=true when all of them do, unless a -D flag says it.`,
    };
  },
});

/** Or meant to be: a word that isn't read as true is the matter of boolean-value. */
function isDemanded(server: ServerConfig, name: ParameterName): boolean {
  const entry = server.entry(name);
  return entry ? !equalsIgnoreCase(trimmed(entry.value), 'false') : server.valueInForce(name) === true;
}
