import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';

export const multiAddressNeedsJvmFlag = defineRule({
  id: 'multi-address-needs-jvm-flag',
  summary: 'Switch several addresses on with a JVM flag.',
  severity: 'error',
  supersedes: ['server-role', 'server-line-format', 'port-range', 'same-peer-election-port'],

  *checkServer(server) {
    const { release } = server;
    for (const line of server.lines) {
      const fault = line.faults.find(({ kind }) => kind === 'multi-address');
      if (fault) {
        yield {
          at: fault.at,
          message: say`server.${String(line.id)} has several addresses, which a setting in this file can't allow; ZooKeeper refuses the file. Start it with -Dzookeeper.multiAddress.enabled=true, or write one address.`,
          refusal: refusedAtParse(line.faults.find(({ kind }) => kind !== 'id')?.message ?? fault.message),
        };
      } else if (release.before('3.6.0') && line.faults.length > 0 && line.syntax.addresses.length > 1) {
        yield {
          at: line.value,
          message: say`Several addresses for one server came with 3.6; ZooKeeper ${release.line} refuses the file. Write one address.`,
          refusal: refusedAtParse(line.faults[0]?.message ?? ''),
        };
      }
    }
  },
});
