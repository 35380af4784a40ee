import type { Located } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

export const portRange = defineRule({
  id: 'port-range',
  summary: 'Use ports from 1 to 65535.',
  severity: 'error',
  supersedes: ['server-line-format'],

  *checkServer(server) {
    for (const name of ['clientPort', 'secureClientPort'] as const) {
      const port = server.setting(name);
      if (port && isOutside(port.value)) yield refused(name, port);
      else if (port?.value === 0 && server.release.atLeast('3.9.0')) yield random(name, port);
    }
    for (const { faults } of server.lines) {
      for (const { at, message } of faults.filter(({ kind }) => kind === 'port-range')) {
        yield { at, message: outside(say`The port`, at.value), refusal: refusedAtParse(message) };
      }
    }
    yield* zeroPorts(server);
    yield* startPorts(server);
  },
});

function isOutside(port: number): boolean {
  return port < 0 || port > 65535;
}

function outside(what: Message, port: string): Message {
  return say`${what} ${port} is none: ports end at 65535; ZooKeeper refuses the file.`;
}

function refused(name: string, port: Located<number>): Finding {
  return {
    at: port,
    message: outside(say`${name}`, String(port.value)),
    refusal: refusedAtParse(`port out of range:${port.value}`),
  };
}

function random(name: string, port: Located<number>): Finding {
  return {
    at: port,
    message: say`From 3.9 a ${name} of 0 is any free port, another one at each start (ZOOKEEPER-4303); up to 3.8 it was none. Write the port, usually 2181.`,
    severity: 'warning',
  };
}

/** Ports of 0 in server lines: taken, and of no use to the others. */
function* zeroPorts({ lines, isDistributed }: ServerConfig): Iterable<Finding> {
  if (!isDistributed) return;
  for (const { id, endpoints } of lines) {
    for (const { peerPort, electionPort } of endpoints) {
      if (peerPort.value === 0) {
        yield {
          at: peerPort,
          message: say`server.${String(id)} has the peer port 0, so nobody can follow it and it never leads. Write the port, usually 2888.`,
          severity: 'warning',
        };
      }
      if (electionPort?.value === 0) {
        yield {
          at: electionPort,
          message: say`server.${String(id)} has the election port 0, so no other server can call it. Write the port, usually 3888.`,
          severity: 'warning',
        };
      }
    }
  }
}

/** Ports that are opened after the parse. */
function* startPorts(server: ServerConfig): Iterable<Finding> {
  const observerMaster = server.setting('observerMasterPort');
  if (observerMaster && observerMaster.value > 65535 && server.isDistributed && server.ownLine) {
    yield {
      at: observerMaster,
      message: say`observerMasterPort ${observerMaster.value} is none: ports end at 65535; ZooKeeper gives up when it starts.`,
      refusal: refusedAtStart(`port out of range:${observerMaster.value}`),
    };
  }
  const admin = server.setting('admin.serverPort');
  const adminIsOn = server.setting('admin.enableServer')?.value ?? true;
  if (admin && isOutside(admin.value) && adminIsOn) {
    const alone = server.isDistributed === false;
    yield {
      at: admin,
      message: alone
        ? say`admin.serverPort ${admin.value} is none: ports end at 65535; a stand-alone ZooKeeper gives up when it starts.`
        : say`admin.serverPort ${admin.value} is none: ports end at 65535; ZooKeeper runs without its AdminServer.`,
      ...(alone ? { refusal: refusedAtStart('Problem starting AdminServer') } : { severity: 'warning' as const }),
    };
  }
}
