import { type Message, say } from '../message.ts';

/** The ports that server lines give. */
export type LinePort = 'peer' | 'election' | 'client';

export const portNames: Readonly<Record<LinePort, Message>> = {
  peer: say`peer port`,
  election: say`election port`,
  client: say`client port`,
};

/** The port as one of a certain line, such as `server.1`, or of some line. */
export function portOf(kind: LinePort, line?: string): Message {
  switch (kind) {
    case 'peer':
      return line === undefined ? say`the peer port` : say`the peer port of ${line}`;
    case 'election':
      return line === undefined ? say`the election port` : say`the election port of ${line}`;
    case 'client':
      return line === undefined ? say`the client port` : say`the client port of ${line}`;
  }
}

/** Ports that ZooKeeper opens without a line for their number. */
export const prometheusPort = say`the Prometheus port`;
export const adminServerPort = say`the AdminServer's port`;
