import { type JavaText, type Place, trim, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { LineFault, ServerLine } from '../../server-line.ts';
import { quoted } from '../../words.ts';
import { explainForm, type FormFault, isBareIpv6 } from './explain-form.ts';

export const serverLineFormat = defineRule({
  id: 'server-line-format',
  summary: 'Write a server line as host:peerPort:electionPort.',
  severity: 'error',

  *checkServer(server) {
    for (const line of server.lines) {
      // A setting of clients, such as server.principal, is no line with a slip.
      if (/^(principal|realm)/.test(line.idText.value)) continue;
      const faults = line.faults.filter(isFormFault);
      const [first] = faults;
      // An address without brackets is one slip, whatever its parts are then taken for.
      const isOneSlip = first && isBareIpv6(line.syntax.addresses[0].text.value);
      const shown: readonly FormFault[] = isOneSlip ? [{ ...first, kind: 'form', at: line.value }] : faults;
      const whole = trimmed(line.value) === '' ? line.entry : trim(line.value);
      yield* oncePerPlace(shown.map((fault) => refused(server, line, fault, whole)));
      for (const { at, message } of line.faults.filter(({ kind }) => kind === 'host')) {
        yield {
          at,
          message: say`${quoted(server.written(at))} can't be a host, and with kerberos.canonicalizeHostNames ZooKeeper looks it up while it reads; it refuses the file. Correct the host.`,
          refusal: refusedAtParse(message),
        };
      }
      if (line.faults.length === 0) yield* accepted(server, line);
    }
  },
});

const formKinds = new Set<LineFault['kind']>(['form', 'bracket', 'peer-port', 'election-port', 'client-port']);

function isFormFault(fault: LineFault): fault is FormFault {
  return formKinds.has(fault.kind);
}

function refused(server: ServerConfig, line: ServerLine, fault: FormFault, whole: Place): Finding {
  return {
    at: placeOf(line, fault, whole),
    message: explainForm(fault, server.written(fault.at), line.syntax),
    refusal: refusedAtParse(fault.message),
  };
}

/** Several blank addresses are all the fault of the whole line. */
function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of findings) {
    const { start, end } = finding.at.range;
    const place = `${start} ${end}`;
    if (!byPlace.has(place)) byPlace.set(place, finding);
  }
  return [...byPlace.values()];
}

/**
 * The faulty part, without the blanks around a whole value. Where a port is empty, the colon before it; where an address
 * is, the whole value, or the line.
 */
function placeOf(line: ServerLine, { kind, at }: LineFault, whole: Place): Place {
  if (at.value === '' && line.value.value !== '' && kind !== 'form' && at.range.start > line.value.range.start) {
    return { uri: at.uri, range: { start: at.range.start - 1, end: at.range.start } };
  }
  if (at.value !== '' && kind.endsWith('-port')) return at;
  if (trimmed(at) === '') return whole;
  return kind === 'form' || kind === 'bracket' ? trim(at) : at;
}

/** What a release takes without a word, though it can't be meant. */
function* accepted(server: ServerConfig, line: ServerLine): Iterable<Finding> {
  const { release, voters } = server;
  const [first] = line.syntax.addresses;
  const id = String(line.id);
  if (line.endpoints.length === 0 && !line.isHostOpen) {
    yield {
      at: line.value,
      message: say`server.${id} has no address; ZooKeeper takes the line, and no quorum ever forms. Write host:peerPort:electionPort.`,
    };
    return;
  }
  if (release.before('3.5.0') && first.rest[0]) {
    yield {
      at: first.rest[0],
      message: say`${quoted(server.written(line.value))} has more parts than host:peerPort:electionPort:role; ZooKeeper 3.4 logs an error and goes on. Remove the rest.`,
      severity: 'warning',
    };
  }
  for (const { host, peerPort, electionPort } of line.endpoints) {
    if (host.value === '') {
      yield {
        at: line.entry.key,
        message: say`server.${id} names no host, which ZooKeeper takes for the loopback address: no other machine reaches it. Write its host.`,
        severity: 'warning',
      };
    } else if (/[\s,/="']|\uff1a/.test(server.written(host))) {
      yield unusableHost(server, host, id);
    }
    // electionAlg=0, up to 3.5, elects through the peer port.
    const needsElectionPort =
      line.role === 'participant' && (voters?.length ?? 0) > 1 && server.setting('electionAlg')?.value !== 0;
    if (electionPort === undefined && needsElectionPort) {
      yield {
        at: line.value,
        message: say`server.${id} has no election port, and in a quorum every voter needs one; ZooKeeper refuses the file. Write host:peerPort:electionPort.`,
        refusal: refusedAtParse(`Missing election port for server: ${id}`),
      };
    }
    if (release.atLeast('3.6.0') && /^\[[^\]]*\]\d/.test(first.text.value)) {
      yield {
        at: first.host,
        message: say`A colon is missing behind the bracket: from 3.6 ZooKeeper skips one character there and takes ${peerPort.value} for the peer port. Write the colon.`,
        severity: 'warning',
      };
    }
  }
}

function unusableHost(server: ServerConfig, host: JavaText, id: string): Finding {
  const written = quoted(server.written(host));
  if (server.release.before('3.5.0')) {
    return {
      at: host,
      message: say`${written} can't be a host: nobody reaches server.${id}, and that server itself never takes part. Correct the host.`,
    };
  }
  return {
    at: host,
    message: say`${written} can't be a host: nobody reaches server.${id}, and that server itself gives up when it starts. Correct the host.`,
    refusal: refusedAtStart('Unresolved address'),
  };
}
