import { say } from '../../message.ts';
import { defineRule, refusedAtStart } from '../../rule.ts';

export const tlsNeedsNetty = defineRule({
  id: 'tls-needs-netty',
  summary: 'Give a secure client port the Netty connection factory.',
  severity: 'warning',

  *checkServer(server) {
    const port = server.setting('secureClientPort');
    if (port === undefined || (port.value === 0 && server.release.before('3.9.0'))) return;
    const factory = server.setting('serverCnxnFactory')?.value ?? server.jvm['zookeeper.serverCnxnFactory'];
    if (factory !== undefined && factory !== nio) return;
    // A -D flag that nobody told may name the factory.
    const isCertain = factory === nio || Object.keys(server.jvm).length > 0;
    yield {
      at: port,
      message: say`secureClientPort needs serverCnxnFactory=${netty}: the default factory has no TLS, and ZooKeeper gives up when it starts${isCertain ? '' : ' unless a -D flag names it'}.`,
      refusal: refusedAtStart("SSL isn't supported in NIOServerCnxn"),
      ...(isCertain && { severity: 'error' as const }),
    };
  },
});

const nio = 'org.apache.zookeeper.server.NIOServerCnxnFactory';
const netty = 'org.apache.zookeeper.server.NettyServerCnxnFactory';
