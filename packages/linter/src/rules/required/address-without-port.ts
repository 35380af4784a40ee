import { trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { isSupplied } from '../../profile.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';
import { asMisspelt, misspelt } from './misspelt.ts';

export const addressWithoutPort = defineRule({
  id: 'address-without-port',
  summary: 'Give a client address its port.',
  severity: 'error',
  supersedes: ['missing-client-port'],

  *checkServer(server) {
    if (server.release.before('3.5.0')) return;
    for (const [address, port] of pairs) {
      const given = server.entry(address);
      const isZero = server.setting(port)?.value === 0 && server.release.before('3.9.0');
      if (given === undefined || (server.entry(port) && !isZero) || isSupplied(server, port)) continue;
      const meant = isZero ? undefined : misspelt(server, port);
      yield {
        at: meant?.key ?? given.key,
        message: isZero
          ? say`${address} needs ${port}, which is 0 and up to 3.8 counts as not set; ZooKeeper refuses the file. Write the port.`
          : meant
            ? say`${address} needs ${port}: ZooKeeper ignores ${quoted(trimmed(meant.key))} and refuses the file. Write ${port}.`
            : say`${address} needs ${port}, which is not set; ZooKeeper refuses the file. Write the port.`,
        refusal: refusedAtParse(`${address} is set but ${port} is not set`),
        ...(meant && asMisspelt(meant, port)),
      };
    }
  },
});

const pairs = [
  ['clientPortAddress', 'clientPort'],
  ['secureClientPortAddress', 'secureClientPort'],
] as const;
