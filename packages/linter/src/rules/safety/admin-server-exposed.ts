import type { PublishedPort } from '../../containers/container.ts';
import { boundAddress, canonicalHost } from '../../hosts.ts';
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
    const published = publishedAs(server, admin.port);
    if (published) {
      yield {
        at: published.at,
        message: say`Port ${published.host} of the host leads to the AdminServer, and whoever has all rights on / may save and replace the data there. Don't publish it, or bind it to 127.0.0.1.`,
        severity: 'warning',
        isUrgent: true,
      };
      return;
    }
    yield {
      at: server.setting('admin.serverAddress') ?? admin.written ?? server.firstKey,
      message: whatItOffers(server, admin.port),
    };
  },
});

/** The port by which others than the host's own programs reach an AdminServer that gives data away. */
function publishedAs(server: ServerConfig, port: number): PublishedPort | undefined {
  if (!givesData(server)) return undefined;
  return server.container?.ports.find(
    (one) => one.container === port && one.protocol === 'tcp' && !isLoopback(one.address),
  );
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && canonicalHost(address) === 'loopback';
}

/** Snapshots came in 3.9: Commands asks for all rights on the root, which anyone has by default. */
function givesData(server: ServerConfig): boolean {
  const switches = ['admin.snapshot.enabled', 'admin.restore.enabled'] as const;
  return server.release.atLeast('3.9.0') && switches.some((name) => server.valueInForce(name) !== false);
}

function whatItOffers(server: ServerConfig, port: number): Message {
  return givesData(server)
    ? say`The AdminServer answers on port ${port} of every address, and whoever has all rights on / may save and replace the data. Set admin.serverAddress=127.0.0.1, or admin.enableServer=false.`
    : say`The AdminServer answers on port ${port} of every address and asks nobody who they are. Set admin.serverAddress=127.0.0.1, or admin.enableServer=false.`;
}
