import { type Located, parseInt32 } from '@zklint/parser';
import { adminServer, adminServerProblem, prometheusProvider, prometheusServer } from '../../http-servers.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { cut } from '../../words.ts';
import { eitherWithoutAdminServer, givesUp, givesUpAlone, runsWithoutAdminServer } from '../outcomes.ts';

export const portRange = defineRule({
  id: 'port-range',
  summary: 'Use ports from 1 to 65535.',
  severity: 'error',
  supersedes: ['server-line-format'],

  *checkServer(server) {
    for (const name of ['clientPort', 'secureClientPort'] as const) {
      const port = server.setting(name);
      if (port && isOutside(port.value)) {
        yield {
          at: port,
          message: say`${name} is ${port.value}, and ports go from 1 to 65535; ZooKeeper refuses the file. Correct it.`,
          refusal: refusedAtParse(`port out of range:${port.value}`),
        };
      } else if (port?.value === 0 && server.release.atLeast('3.9.0')) yield random(name, port);
    }
    for (const { entry, faults } of server.lines) {
      for (const { at, message } of faults.filter(({ kind }) => kind === 'port-range')) {
        yield {
          at,
          message: say`A port of ${cut(server.written(entry.key), 40)} is ${cut(server.written(at))}, and ports go from 1 to 65535; ZooKeeper refuses the file. Correct it.`,
          refusal: refusedAtParse(message),
        };
      }
    }
    yield* missingElectionPorts(server);
    yield* zeroPorts(server);
    yield* startPorts(server);
  },
});

function isOutside(port: number): boolean {
  return port < 0 || port > 65535;
}

/** `outcome` is what ZooKeeper does, as the end of a sentence. */
function outside(name: string, port: number, outcome: Message): Message {
  return say`${name} is ${port}, and ports go from 1 to 65535; ${outcome}. Correct it.`;
}

function random(name: string, port: Located<number>): Finding {
  return {
    at: port,
    message: say`${name} is 0, which from 3.9 is any free port, another one at each start, and up to 3.8 counts as not set. Write the port, usually ${name === 'clientPort' ? 2181 : 2281}.`,
    severity: 'warning',
  };
}

/** Up to 3.4 an election port below 1 counts as none, and a quorum needs one (QuorumPeerConfig.parseProperties). */
function* missingElectionPorts(server: ServerConfig): Iterable<Finding> {
  // electionAlg=0 elects through the peer port.
  if (server.release.atLeast('3.5.0') || !server.isDistributed || server.setting('electionAlg')?.value === 0) return;
  for (const { id, syntax, faults } of server.voters ?? []) {
    const port = syntax.addresses[0].electionPort;
    if (port === undefined || faults.length > 0 || (parseInt32(port.value) ?? 1) > 0) continue;
    yield {
      at: port,
      message: say`server.${String(id)} has the election port ${cut(server.written(port))}, which counts as not set up to 3.4; ZooKeeper refuses the file. Write the port, usually 3888.`,
      refusal: refusedAtParse(`Missing election port for server: ${id}`),
    };
  }
}

/** Ports of 0 in server lines: taken, and of no use to the others. */
function* zeroPorts({ lines, isDistributed }: ServerConfig): Iterable<Finding> {
  if (!isDistributed) return;
  for (const { id, endpoints, client } of lines) {
    const zero = (port: Located<number> | undefined, message: Message): readonly Finding[] =>
      port?.value === 0 ? [{ at: port, message, severity: 'warning' }] : [];
    for (const { peerPort, electionPort } of endpoints) {
      yield* zero(
        peerPort,
        say`server.${String(id)} has the peer port 0: ZooKeeper takes it, and nobody can follow this server when it leads. Write the port, usually 2888.`,
      );
      yield* zero(
        electionPort,
        say`server.${String(id)} has the election port 0: ZooKeeper takes it, and no other server can call this one. Write the port, usually 3888.`,
      );
    }
    yield* zero(
      client?.port,
      say`server.${String(id)} has the client port 0, which ZooKeeper takes for any free port, another one at each start. Write the port, usually 2181.`,
    );
  }
}

/** Ports that are opened after the parse. */
function* startPorts(server: ServerConfig): Iterable<Finding> {
  const observerMaster = server.setting('observerMasterPort');
  if (observerMaster && observerMaster.value > 65535 && server.isDistributed) {
    yield {
      at: observerMaster,
      message: outside('observerMasterPort', observerMaster.value, givesUp),
      refusal: refusedAtStart(`port out of range:${observerMaster.value}`),
    };
  }
  const metrics = prometheusServer(server);
  if (metrics?.written && isOutside(metrics.port)) {
    yield {
      at: metrics.written,
      message: outside('metricsProvider.httpPort', metrics.port, givesUp),
      refusal: refusedAtStart(`Cannot boot MetricsProvider ${prometheusProvider}`),
    };
  }
  const admin = adminServer(server);
  if (!admin?.written || !isOutside(admin.port)) return;
  const told = (outcome: Message) => outside('admin.serverPort', admin.port, outcome);
  if (server.isDistributed === false) {
    const refusal = refusedAtStart(adminServerProblem(admin));
    yield { at: admin.written, message: told(givesUpAlone), refusal };
  } else {
    const message = told(server.isDistributed ? runsWithoutAdminServer : eitherWithoutAdminServer);
    yield { at: admin.written, message, severity: 'warning' };
  }
}
