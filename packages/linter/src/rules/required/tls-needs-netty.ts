import { simpleName } from '../../class-names.ts';
import { insertLinesAbove, replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, type Fix, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

export const tlsNeedsNetty = defineRule({
  id: 'tls-needs-netty',
  summary: 'Give a secure client port the Netty connection factory.',
  severity: 'warning',

  *checkServer(server) {
    const port = server.setting('secureClientPort');
    if (port === undefined || (port.value === 0 && server.release.before('3.9.0'))) return;
    const factory = server.valueInForce('serverCnxnFactory');
    if ((factory !== undefined && factory !== nio) || server.isOpen('serverCnxnFactory')) return;
    // A -D flag that nobody told may name the factory.
    const isCertain = factory === nio || Object.keys(server.jvm).length > 0;
    const fix = useNetty(server);
    yield {
      at: port,
      message: isCertain
        ? say`secureClientPort needs a factory with TLS, and the default has none; ZooKeeper gives up when it starts. Write serverCnxnFactory=${netty}.`
        : say`secureClientPort needs a factory with TLS: unless a -D flag names it, ZooKeeper gives up when it starts. Write serverCnxnFactory=${netty}.`,
      refusal: refusedAtStart("SSL isn't supported in NIOServerCnxn"),
      ...(isCertain && { severity: 'error' as const }),
      ...(fix && { fix }),
    };
  },
});

const nio = 'org.apache.zookeeper.server.NIOServerCnxnFactory';
const netty = 'org.apache.zookeeper.server.NettyServerCnxnFactory';

function useNetty(server: ServerConfig): Fix | undefined {
  const [given, port] = [server.entry('serverCnxnFactory'), server.entry('secureClientPort')];
  if (server.document === undefined || port === undefined) return undefined;
  const edit = given
    ? replace(given.value, netty)
    : insertLinesAbove(server.document, port, [`serverCnxnFactory=${netty}`]);
  return { title: say`Set serverCnxnFactory to ${simpleName(netty)}`, safe: false, edits: [edit] };
}
