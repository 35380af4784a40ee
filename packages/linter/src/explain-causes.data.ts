import type { LogPattern } from './explain-log.ts';

/**
 * What stands at the end of a Java stack trace, or above the line that gives the reason: looked for last, because the
 * lines around it tell more.
 */
export const causePatterns: readonly LogPattern[] = [
  {
    pattern: /For input string: "(.*?)"/s,
    meaning:
      'Java wanted a whole number in digits and found "{0}". ZooKeeper does not say where: it is the value of a setting, the number behind server., or a part of a server, group or weight line.',
    advice: 'Look for that text in the file. Units, quotes, decimals, and comments behind the value are no digits.',
    rules: [
      'number-format',
      'server-id-format',
      'server-line-format',
      'client-part-needs-3-5',
      'multi-address-needs-jvm-flag',
      'quorum-groups',
      'reserved-key-prefix',
      'server-start-value',
      'trailing-whitespace',
      'collapsed-lines',
    ],
    source: 'java.lang.NumberFormatException',
  },
  {
    pattern: /NumberFormatException: empty String/,
    meaning: 'Java wanted a decimal number and found nothing.',
    advice: 'Write the number, or remove the line.',
    rules: ['server-start-value'],
    source: 'java.lang.Double.parseDouble',
  },
  {
    pattern: /Index -?\d+ out of bounds for length \d+|ArrayIndexOutOfBoundsException/,
    meaning: 'A server line has too few parts: up to 3.4 no port, from 3.5 nothing but ";".',
    advice: 'Write host:peerPort:electionPort.',
    rules: ['server-line-format', 'client-part-needs-3-5', 'multi-address-needs-jvm-flag'],
    source: 'QuorumPeerConfig.parseProperties, QuorumPeer.QuorumServer',
  },
  {
    pattern: /begin 0, end 2, length \d|StringIndexOutOfBoundsException/,
    meaning:
      'dataDir or dataLogDir is relative and shorter than two characters, empty included; from 3.5 ZooKeeper looks at the first two.',
    advice: 'Write an absolute path.',
    rules: ['data-dir-too-short'],
    parameters: ['dataDir', 'dataLogDir'],
    source: 'VerifyingFileFactory, from 3.5',
  },
  {
    pattern: /Address already in use|Failed to bind to/,
    meaning:
      'Another process, another server on this machine, or another port of this same server has the port already. For clientPort and secureClientPort the server exits with code 1, for the election port from 3.5.6 with code 14.',
    advice: 'Look which port it is and who listens there. From 3.5 the AdminServer takes 8080.',
    rules: ['port-clash', 'local-client-port-clash', 'duplicate-server-endpoint', 'shared-data-dir', 'duplicate-myid'],
    parameters: ['clientPort', 'admin.serverPort'],
    source: 'java.net.BindException',
  },
  {
    pattern: /Cannot assign requested address/,
    meaning:
      'A port is to be opened on an address that this machine does not have: clientPortAddress, or the host in its own server line. Behind NAT and in containers that host is often the outer one.',
    advice: 'Write an address of this machine, or quorumListenOnAllIPs=true for the peer and election ports.',
    rules: ['server-list-mismatch', 'myid-server-mismatch'],
    parameters: ['clientPortAddress', 'quorumListenOnAllIPs'],
    source: 'java.net.BindException',
  },
  {
    pattern: /Unresolved address|UnresolvedAddressException/,
    meaning: 'The host in its own server line has no address: the server cannot open its ports and gives up.',
    advice: 'Correct the host or the name service of this machine.',
    rules: ['server-line-format'],
    source: 'QuorumCnxManager',
  },
  {
    pattern: /\/ by zero/,
    meaning: 'nio.sessionlessCnxnTimeout is 0, and ZooKeeper divides by it.',
    advice: 'Write a time above 0, or remove the line.',
    rules: ['server-start-value'],
    parameters: ['nio.sessionlessCnxnTimeout'],
    source: 'ExpiryQueue, from 3.5',
  },
  {
    pattern: /(?<!\S)(\S*): (?:Name or service not known|Temporary failure in name resolution|invalid IPv6 address)/,
    meaning:
      '"{0}" is no address, and no name that this machine can look up. ZooKeeper looks clientPortAddress and secureClientPortAddress up while it reads the file, and refuses it; a host of a server line it looks up later, and goes on.',
    advice: 'Correct the address or the name service of this machine. An address takes no port here.',
    rules: ['client-port-address', 'server-line-format'],
    parameters: ['clientPortAddress', 'secureClientPortAddress'],
    source: 'java.net.InetAddress',
  },
  {
    pattern: /(?<!\S)(\S*) \((?:No such file or directory|Is a directory|Not a directory|Permission denied)\)/,
    meaning:
      'The file {0} cannot be opened. Where "Error processing" with the same path stands above it, it is the dynamicConfigFile, and ZooKeeper refuses to start.',
    advice: 'Correct the path. A relative one starts at the folder in which the server is started.',
    rules: ['dynamic-file-missing'],
    parameters: ['dynamicConfigFile'],
    source: 'QuorumPeerConfig.parse',
  },
  {
    pattern: /(?<!\S)(\S+) file is missing/,
    meaning: 'The configuration file {0}, which the server was started with, is not there.',
    advice: 'Look at the path on the command line: zkServer.sh takes conf/zoo.cfg where none is given.',
    rules: [],
    source: 'QuorumPeerConfig.parse',
  },
  {
    pattern: /Error processing (\S+)/,
    meaning: 'ZooKeeper refuses the configuration {0}. This line only says so: the reason stands behind "Caused by".',
    advice: 'Explain the line with "Caused by". zklint names the fault and its place in the file.',
    rules: [],
    source: 'QuorumPeerConfig.parse',
  },
  {
    pattern: /Invalid config, exiting abnormally|Invalid arguments, exiting abnormally/,
    meaning:
      'ZooKeeper refuses its configuration and exits with code 2. This line only says so: the reason stands in the lines below it, at the last "Caused by".',
    advice: 'Explain that line. zklint names the fault and its place in the file.',
    rules: [],
    source: 'QuorumPeerMain',
  },
  {
    pattern: exit(3, 'Unable to access datadir, exiting abnormally'),
    meaning:
      'The server cannot use dataDir or dataLogDir and exits with code 3: they cannot be made or written, or hold the files of the other one.',
    advice: 'The exception below it names the directory.',
    rules: ['unusable-path', 'data-log-dir-content'],
    parameters: ['dataDir', 'dataLogDir'],
    source: 'QuorumPeerMain, from 3.5',
  },
  {
    pattern: exit(4, 'Unable to start AdminServer, exiting abnormally'),
    meaning: 'The AdminServer of a stand-alone server could not start, and the server exits with code 4.',
    advice: 'Write another admin.serverPort (8080 where it is not written), or admin.enableServer=false.',
    rules: ['port-clash', 'port-range', 'server-start-value'],
    parameters: ['admin.serverPort', 'admin.enableServer'],
    source: 'ZooKeeperServerMain, from 3.5',
  },
  {
    pattern: exit(1, 'Unable to run quorum server', 'Unexpected exception, exiting abnormally'),
    meaning:
      'The server took its configuration and gave up while it started, with exit code 1. This line only says so: the reason is the exception below it.',
    advice: 'Explain the last "Caused by", or the exception itself. Often a port is taken, or myid is not in the list.',
    rules: ['myid-not-in-servers', 'port-clash', 'local-client-port-clash', 'tls-needs-netty', 'server-start-value'],
    source: 'QuorumPeerMain',
  },
  {
    pattern: exit(2),
    meaning: 'Exit code 2: ZooKeeper refuses its configuration. The reason stands in the log, at the last "Caused by".',
    advice: 'Explain that line. zklint names the fault and its place in the file.',
    rules: [],
    source: 'ExitCode.INVALID_INVOCATION',
  },
  {
    pattern: exit(14),
    meaning: 'Exit code 14: the election port could not be opened, after electionPortBindRetry tries.',
    advice: 'The port is taken, or the host in its own server line is not this machine, or has no address.',
    rules: ['port-clash', 'duplicate-server-endpoint', 'duplicate-myid', 'shared-data-dir', 'server-line-format'],
    parameters: ['electionPortBindRetry'],
    source: 'ExitCode.UNABLE_TO_BIND_QUORUM_PORT, from 3.5',
  },
];

/** One of the texts, or what shells, containers and ZooKeeper's own log say of an exit code. */
function exit(code: number, ...texts: readonly string[]): RegExp {
  const exits = String.raw`\bexit(?:ed|s|ing)?(?: JVM)?(?: with)?(?: (?:code|status))?:? \(?${code}\b`;
  return new RegExp([...texts, exits].join('|'), 'i');
}
