import type { Located } from '@zklint/parser';
import type { ServerConfig } from './server-config.ts';

/** An HTTP server that ZooKeeper opens beside its own ports. */
export interface HttpServer {
  readonly address: string;
  readonly port: number;
  /** The port where it is written in the file, and not a default. */
  readonly written: Located<number> | undefined;
}

interface AdminServer extends HttpServer {
  readonly commandUrl: string;
}

/**
 * The AdminServer that a server starts: from 3.5, by default on port 8080 of every address. Undefined where it is off, and
 * where it may be off: with TLS it starts only if its certificates are found (AdminServerFactory logs a warning if not).
 */
export function adminServer(server: ServerConfig): AdminServer | undefined {
  if (server.release.before('3.5.0') || adminSettings.some((name) => server.isOpen(name))) return undefined;
  if (server.valueInForce('admin.enableServer') === false) return undefined;
  if (server.valueInForce('admin.forceHttps') || server.valueInForce('admin.portUnification')) return undefined;
  return {
    address: server.valueInForce('admin.serverAddress') ?? '0.0.0.0',
    port: server.valueInForce('admin.serverPort') ?? 8080,
    written: server.setting('admin.serverPort'),
    commandUrl: server.valueInForce('admin.commandURL') ?? '/commands',
  };
}

/** What a stand-alone server logs when its AdminServer can't start. */
export function adminServerProblem({ address, port, commandUrl }: AdminServer): string {
  return `Problem starting AdminServer on address ${address}, port ${port} and command URL ${commandUrl}`;
}

const adminSettings = [
  'admin.enableServer',
  'admin.forceHttps',
  'admin.portUnification',
  'admin.serverAddress',
  'admin.serverPort',
];

export const prometheusProvider = 'org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider';

/** The server of ZooKeeper's own Prometheus provider, or undefined where that isn't used or its port isn't known. */
export function prometheusServer(server: ServerConfig): HttpServer | undefined {
  if (server.setting('metricsProvider.className')?.value !== prometheusProvider) return undefined;
  const written = server.setting('metricsProvider.httpPort');
  if (server.isOpen('metricsProvider.httpHost')) return undefined;
  if (server.entry('metricsProvider.httpPort') && written === undefined) return undefined;
  const address = server.setting('metricsProvider.httpHost')?.value ?? '0.0.0.0';
  return { address, port: written?.value ?? 7000, written };
}
