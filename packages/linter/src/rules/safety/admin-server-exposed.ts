import { boundAddress } from '../../hosts.ts';
import { adminServer } from '../../http-servers.ts';
import { type Message, say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

export const adminServerExposed = defineRule({
  id: 'admin-server-exposed',
  summary: 'Let the AdminServer answer on the host itself only.',
  severity: 'info',
  optIn: true,

  *checkServer(server) {
    const admin = adminServer(server);
    if (server.document === undefined || admin === undefined || boundAddress(admin.address) !== undefined) return;
    yield {
      at: server.setting('admin.serverAddress') ?? admin.written ?? server.firstKey,
      message: whatItOffers(server, admin.port),
    };
  },
});

/** Snapshots came in 3.9: Commands asks for all rights on the root, which anyone has by default. */
function whatItOffers(server: ServerConfig, port: number): Message {
  const switches = ['admin.snapshot.enabled', 'admin.restore.enabled'] as const;
  const isOpen = server.release.atLeast('3.9.0') && switches.some((name) => server.valueInForce(name) !== false);
  return isOpen
    ? say`The AdminServer answers on port ${port} of every address, and whoever has all rights on / may save and replace the data. Set admin.serverAddress=127.0.0.1, or admin.enableServer=false.`
    : say`The AdminServer answers on port ${port} of every address and asks nobody who they are. Set admin.serverAddress=127.0.0.1, or admin.enableServer=false.`;
}
