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
          message: say`Several addresses for server.${String(line.id)} need the JVM flag -Dzookeeper.multiAddress.enabled=true; multiAddress.enabled in this file does not reach the code that reads them. ZooKeeper refuses the file.`,
          refusal: refusedAtParse(line.faults.find(({ kind }) => kind !== 'id')?.message ?? fault.message),
        };
      } else if (release.before('3.6.0') && line.faults.length > 0 && line.syntax.addresses.length > 1) {
        yield {
          at: line.value,
          message: say`Several addresses for one server came with 3.6; ZooKeeper ${release.line} refuses the file.`,
          refusal: refusedAtParse(line.faults[0]?.message ?? ''),
        };
      }
    }
  },
});
