import { trim } from '@zklint/parser';
import { isHostWithPort, refusedHost } from '../../inet-address.ts';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const clientPortAddress = defineRule({
  id: 'client-port-address',
  summary: 'Write a client address as one host or address.',
  severity: 'error',

  *checkServer(server) {
    for (const name of ['clientPortAddress', 'secureClientPortAddress'] as const) {
      const entry = server.entry(name);
      const port = name === 'clientPortAddress' ? 'clientPort' : 'secureClientPort';
      const isPortless =
        server.entry(port) === undefined || (server.setting(port)?.value === 0 && server.release.before('3.9.0'));
      if (entry === undefined || isPortless || server.isOpen(name)) continue;
      const text = trim(entry.value);
      const refusal = refusedHost(text.value);
      if (text.value === '') {
        yield {
          at: entry.key,
          message: say`${name} is empty, which ZooKeeper takes for the loopback address and says nothing: only clients on this host connect. Remove the line for all addresses.`,
          severity: 'warning',
        };
      } else if (refusal !== undefined) {
        yield {
          at: text,
          message: isHostWithPort(text.value)
            ? say`${name} is ${quoted(server.written(text))}, and it takes no port; ZooKeeper refuses the file. Write the port as ${port}.`
            : say`${name} is ${quoted(server.written(text))}, which can't be a host or an address; ZooKeeper refuses the file. Write one of them.`,
          refusal: refusedAtParse(refusal),
        };
      }
    }
  },
});
