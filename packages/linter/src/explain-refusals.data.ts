import type { LogPattern } from './explain-log.ts';

/** The rules that find a setting inside another text, where ZooKeeper sees none. */
const hidingRules = ['byte-order-mark', 'collapsed-lines', 'backslash-in-value', 'swallowed-setting'] as const;

/**
 * What ZooKeeper says when it refuses its configuration or gives up while it starts, the telling texts first: the line
 * "Invalid config, exiting abnormally" stands above each of them in a log. Texts, classes and exit codes are those of the
 * sources of 3.4.14 to 3.9.5; each was seen in a run of the real parser or server unless it says otherwise.
 */
export const refusalPatterns: readonly LogPattern[] = [
  {
    pattern: /dataDir is not set/,
    meaning: 'The configuration names no dataDir, and ZooKeeper has no default for it.',
    advice:
      'Write dataDir=/an/absolute/path. Look at its spelling too: letter case counts, and a comment on the line above may have swallowed it.',
    rules: ['missing-data-dir', ...hidingRules, 'not-a-zookeeper-file'],
    parameters: ['dataDir'],
    source: 'QuorumPeerConfig.parseProperties',
  },
  {
    pattern: /(secureC|c)lientPortAddress is set but/,
    meaning: 'An address for clients is given without its port. Up to 3.8 a port of 0 counts as none.',
    advice: 'Write the port beside the address, or remove the address.',
    rules: ['address-without-port'],
    parameters: ['clientPort', 'secureClientPort'],
    source: 'QuorumPeerConfig.parseProperties, from 3.5',
  },
  {
    pattern: /clientPort is not set/,
    meaning:
      'There is no clientPort. Up to 3.4 ZooKeeper refuses that; from 3.5 the line is only information, and the server listens to no client unless its server line or secureClientPort gives a port.',
    advice: 'Write clientPort=2181, or the client port behind ";" in the server line.',
    rules: ['missing-client-port', ...hidingRules],
    parameters: ['clientPort'],
    source: 'QuorumPeerConfig.parseProperties',
  },
  {
    pattern: /(initLimit|syncLimit) is not set/,
    meaning: 'A server of a quorum needs {0}, and it is absent or 0.',
    advice:
      'Write initLimit=10 and syncLimit=5: both count ticks, and both are needed as soon as the list has two voters.',
    rules: ['missing-quorum-limits', ...hidingRules],
    parameters: ['initLimit', 'syncLimit'],
    source: 'QuorumPeerConfig.checkValidity',
  },
  {
    pattern: /tickTime is not set/,
    meaning: 'tickTime is 0, which counts as not set. Without the line it would be 3000 ms.',
    advice: 'Write a tickTime above 0, or remove the line.',
    rules: ['number-range'],
    parameters: ['tickTime'],
    source: 'QuorumPeerConfig.parseProperties',
  },
  {
    pattern: /minSessionTimeout must not be larger than maxSessionTimeout/,
    meaning:
      'The shortest session timeout comes out longer than the longest. What is not written is 2 and 20 ticks from 3.5; up to 3.4 it is -1, so that minSessionTimeout alone is refused.',
    advice: 'Write both, the minimum at most as long as the maximum, and a tickTime above 0.',
    rules: ['session-timeout-range', 'number-range'],
    parameters: ['minSessionTimeout', 'maxSessionTimeout', 'tickTime'],
    source: 'QuorumPeerConfig.parseProperties',
  },
  {
    pattern: /myid (?:file is missing|\(Is a directory\))/,
    meaning:
      'A server of a quorum reads its number from the file myid in dataDir, and it is not there; from 3.5 a number of -1 counts as not there.',
    advice:
      'Write the number of its own server line, and nothing else, into <dataDir>/myid. Look whether dataDir is the path you mean.',
    rules: ['myid-missing', 'myid-format', 'orphan-myid', 'relative-data-dir'],
    parameters: ['dataDir'],
    source: 'QuorumPeerConfig.checkValidity; up to 3.4 parseProperties',
  },
  {
    pattern: /serverid (.*) is not a number/,
    meaning:
      'The first line of myid is "{0}", and ZooKeeper takes only digits there: no blank, no byte order mark, no other text. From 3.5 a stand-alone server reads it too.',
    advice: 'Write only the number of its own server line into <dataDir>/myid.',
    rules: ['myid-format'],
    source: 'QuorumPeerConfig.setupMyId',
  },
  {
    pattern: /My id (-?\d+) not in the peer list/,
    meaning: 'myid says {0}, and the list has no server.{0}. The server gives up with exit code 1.',
    advice: 'Correct myid, or add the line of this server to the list of every server.',
    rules: ['myid-not-in-servers', 'server-list-mismatch'],
    source: 'QuorumPeer.start',
  },
  {
    pattern: /Malformed \\uxxxx encoding/,
    meaning:
      'The file is a Java properties file, where \\u begins a character given by four hexadecimal digits, and they are not there. Windows paths such as C:\\users are the usual cause.',
    advice: 'Write / in paths, or two backslashes for one.',
    rules: ['malformed-unicode-escape', 'backslash-in-value'],
    source: 'java.util.Properties.load',
  },
  {
    pattern: /Unrecognised peertype:(.*)/,
    meaning:
      'A role is neither participant nor observer: the fourth part of a server line, or peerType. Up to 3.4 the whole line is shown, and a client port behind ";" is such a role.',
    advice: 'Write participant or observer, without blanks.',
    rules: [
      'server-role',
      'choice-value',
      'client-part-needs-3-5',
      'multi-address-needs-jvm-flag',
      'trailing-whitespace',
    ],
    parameters: ['peerType'],
    source: 'QuorumPeer.QuorumServer, QuorumPeerConfig.parseProperties',
  },
  {
    pattern: /Unrecognised parameter:(.*)/,
    meaning:
      'The dynamic configuration file has the key "{0}", and it may hold only server, group and weight lines. A comment with // or ; is such a key, and so is one behind a byte order mark.',
    advice: 'Move the line to zoo.cfg, or remove it.',
    rules: ['dynamic-file-content', 'comment-style', 'byte-order-mark'],
    source: 'QuorumPeerConfig.parseDynamicConfig, from 3.5',
  },
  {
    pattern: /Invalid option (.*) for (.*?)(?: flag)?\. Choose 'true' or 'false/,
    meaning:
      '"{0}" stands where only true or false may stand ({1}). From 3.7 every switch of the parser is strict; before, only standaloneEnabled and reconfigEnabled are.',
    advice: 'Write true or false.',
    rules: ['boolean-value'],
    source: 'QuorumPeerConfig.parseProperties',
  },
  {
    pattern: /Invalid electionAlg value/,
    meaning: 'From 3.6 ZooKeeper knows only the election algorithm 3.',
    advice: 'Remove electionAlg. All servers must stop before they start with another algorithm.',
    rules: ['election-algorithm'],
    parameters: ['electionAlg'],
    source: 'QuorumPeerConfig.parseProperties, from 3.6',
  },
  {
    pattern: /port out of range:\s*(-?\d+)/,
    meaning: '{0} is no TCP port: they go from 0 to 65535.',
    advice: 'Look at clientPort, secureClientPort, observerMasterPort and the ports of the server lines.',
    rules: ['port-range', 'multi-address-needs-jvm-flag'],
    source: 'java.net.InetSocketAddress',
  },
  {
    pattern: /does not have the form (?:server_config|host:port)/,
    meaning:
      'A server line is not host:peerPort:electionPort, with a role behind it and from 3.5 a client port behind ";". Up to 3.4 this is only logged.',
    advice: 'Look for a missing election port, an IPv6 address without brackets, a URL, or more than one ";".',
    rules: ['server-line-format', 'multi-address-needs-jvm-flag'],
    source: 'QuorumPeer.QuorumServer',
  },
  {
    pattern: /Address unresolved: (.*):(.*)/,
    meaning:
      'The port "{1}" in a server line is no number. The host has nothing to do with it, whatever the text says; a blank at the end of the line is enough.',
    advice: 'Write digits only, and nothing behind the last port.',
    rules: ['server-line-format', 'multi-address-needs-jvm-flag', 'trailing-whitespace'],
    source: 'QuorumPeer.QuorumServer, from 3.5',
  },
  {
    pattern: /starts with '\[' but has no matching|doesn't have a port after colon/,
    meaning:
      'An address in a server line opens a bracket, as an IPv6 address does, and its end or the port behind it is missing.',
    advice: 'Write [2001:db8::1]:2888:3888.',
    rules: ['server-line-format', 'multi-address-needs-jvm-flag'],
    source: 'ConfigUtils.getHostAndPort; up to 3.4 QuorumPeerConfig',
  },
  {
    pattern: /Client and election port must be different.*server\.(-?\d+)/,
    meaning: 'The line of server.{0} gives one port twice: its peer port and its election port are the same.',
    advice: 'Give it two ports, usually 2888 and 3888.',
    rules: ['same-peer-election-port', 'multi-address-needs-jvm-flag'],
    source: 'QuorumPeer.QuorumServer, from 3.5.5',
  },
  {
    pattern: /Multiple address feature is disabled/,
    meaning:
      'A server line holds several addresses with |, and that must be switched on by a JVM flag. multiAddress.enabled in zoo.cfg does not reach the code that reads the lines.',
    advice: 'Start all servers with -Dzookeeper.multiAddress.enabled=true, or write one address.',
    rules: ['multi-address-needs-jvm-flag'],
    parameters: ['multiAddress.enabled'],
    source: 'QuorumPeer.QuorumServer, from 3.6',
  },
  {
    pattern: /Multiple addresses should have similar roles/,
    meaning: 'The addresses of one server line give it two roles.',
    advice: 'Write the role once, or the same for each address.',
    rules: ['server-role'],
    source: 'QuorumPeer.QuorumServer, from 3.6',
  },
  {
    pattern: /Unable to canonicalize address (.*) because it's not resolvable/,
    meaning:
      'With kerberos.canonicalizeHostNames ZooKeeper looks every host of the list up while it reads the file, and "{0}" has no address.',
    advice: 'Correct the host or the name service of this machine.',
    rules: ['server-line-format'],
    parameters: ['kerberos.canonicalizeHostNames'],
    source: 'QuorumPeer.QuorumServer, from 3.7',
  },
  {
    pattern: /Server (-?\d+) ?is in multiple groups/,
    meaning: 'Server {0} stands in two group lines, or twice in one.',
    advice: 'Put every voter into exactly one group.',
    rules: ['quorum-groups', 'reserved-key-prefix'],
    source: 'QuorumHierarchical.parse; up to 3.4 QuorumPeerConfig',
  },
  {
    pattern: /Server (-?\d+) ?is not in a group|Every server must be in exactly one group/,
    meaning:
      'There are group or weight lines, and then every voter must be in exactly one group. Any key that begins with group or weight counts as such a line.',
    advice: 'Name every voter in a group line, or remove the group and weight lines.',
    rules: ['quorum-groups', 'reserved-key-prefix'],
    source: 'QuorumHierarchical.parse; up to 3.4 QuorumPeerConfig',
  },
  {
    pattern: /Cannot invoke "java\.lang\.Long\.longValue\(\)"/,
    meaning:
      'A group line names a server that is no voter of the list and has no weight: a null pointer while the weights are added up.',
    advice: 'Name only voters in groups.',
    rules: ['quorum-groups', 'reserved-key-prefix'],
    source: 'QuorumHierarchical.computeGroupWeight',
  },
  {
    pattern: /Missing election port for server: (-?\d+)/,
    meaning:
      'Every voter of a quorum needs an election port, and server.{0} has none; up to 3.4 a port of 0 or less is none.',
    advice: 'Write host:peerPort:electionPort.',
    rules: ['server-line-format', 'port-range'],
    source: 'QuorumPeerConfig.parseProperties',
  },
  {
    pattern: /Observers w\/o (?:participants|quorum)|number of participants should be >0/,
    meaning:
      'An observer follows a quorum, and the list has no voters, or one voter with standaloneEnabled=true; or standaloneEnabled=false and no voter at all.',
    advice: 'List the voters too. From 3.5 one voter with observers needs standaloneEnabled=false.',
    rules: ['observers-without-quorum'],
    parameters: ['standaloneEnabled'],
    source: 'QuorumPeerConfig.parseDynamicConfig; up to 3.4 parseProperties',
  },
  {
    pattern:
      /client address for this server \(id = (-?\d+)\) in static config file is (.*) is different from client address found in dynamic file: (\S+)/,
    meaning: "clientPort and clientPortAddress say {1}, and the client part of server {0}'s own line says {2}.",
    advice: 'Keep one of them.',
    rules: ['client-port-conflict'],
    parameters: ['clientPort', 'clientPortAddress'],
    source: 'QuorumPeerConfig.setupClientPort, from 3.5',
  },
  {
    pattern: /(quorum\.auth\.\w+) is disabled, so cannot enable (quorum\.auth\.\w+)/,
    meaning: '{1} needs {0}, which is not true.',
    advice: 'Write {0}=true as well, on every server.',
    rules: ['quorum-sasl-chain'],
    parameters: ['quorum.auth.enableSasl', 'quorum.auth.learnerRequireSasl', 'quorum.auth.serverRequireSasl'],
    source: 'QuorumPeerConfig.parseProperties',
  },
  {
    pattern: /No auth provider configured for the SSL authentication scheme '(.*)'/,
    meaning: 'ssl.authProvider names the scheme "{0}", and no authProvider.{0} gives its class.',
    advice: 'Write authProvider.{0}=the.class, or remove ssl.authProvider: without it the scheme is x509.',
    rules: ['ssl-auth-provider'],
    parameters: ['ssl.authProvider'],
    source: 'QuorumPeerConfig.configureSSLAuth',
  },
  {
    pattern: /metrics provider class was not found/,
    meaning: 'metricsProvider.className names a class that is not on the class path.',
    advice: 'Correct the name, or put the jar of the provider on the class path: that of Prometheus is one of its own.',
    rules: ['metrics-provider'],
    parameters: ['metricsProvider.className'],
    source: 'QuorumPeerConfig.parseProperties, from 3.6',
  },
  {
    pattern: /parameter: (\S+) must be in a separate dynamic config file/,
    meaning:
      'zoo.cfg names a dynamicConfigFile, and then {0} may stand only there. Any key that begins with group or weight counts.',
    advice: 'Move the server, group and weight lines into the dynamic file.',
    rules: ['servers-with-dynamic-file'],
    parameters: ['dynamicConfigFile'],
    source: 'QuorumPeerConfig.parseProperties, from 3.5',
  },
  {
    pattern: /dynamic file shouldn't have version inside/,
    meaning: 'The version of a dynamic file stands in its name, and the file has a key version.',
    advice: 'Remove the line.',
    rules: ['dynamic-file-content'],
    source: 'QuorumPeerConfig.parse, from 3.5',
  },
  {
    pattern: /For input string: "([^"]*)" under radix 16/,
    meaning: 'The key version is the version of the server list, a hexadecimal number, and "{0}" is none.',
    advice: 'Remove the line.',
    rules: ['version-in-config', 'trailing-whitespace'],
    source: 'QuorumMaj and QuorumHierarchical, from 3.5',
  },
  {
    pattern: /Could not rename temporary file (\S+)/,
    meaning:
      'With reconfigEnabled ZooKeeper keeps a copy of its configuration as <file>.bak, and cannot write it: there lies a folder that is not empty.',
    advice: 'Move the folder away.',
    rules: ['unusable-path'],
    parameters: ['reconfigEnabled'],
    source: 'AtomicFileWritingIdiom',
  },
];
