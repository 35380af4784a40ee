import type { LogPattern } from './explain-log.ts';

/** What a running ensemble, its clients and its scripts say. */
export const runningPatterns: readonly LogPattern[] = [
  {
    pattern: /Cannot open channel to (-?\d+) at election address (\S+)/,
    meaning:
      'This server cannot reach the election port of server {0} ({1}). While that server is down or not yet started, this is normal and ends by itself.',
    advice:
      'If server {0} runs: compare its line on every server, and look whether its election port is open to this machine and its host leads there. Connection refused means that nobody listens; a timeout means a firewall or a wrong host.',
    rules: [
      'server-list-mismatch',
      'duplicate-server-endpoint',
      'wildcard-peer-address',
      'mixed-loopback',
      'server-line-format',
    ],
    source: 'QuorumCnxManager',
  },
  {
    pattern: /Have smaller server identifier, so dropping the connection/,
    meaning:
      'Of two servers the one with the greater id keeps the connection: this one hangs up, and the other one calls back. That is normal.',
    advice:
      'Nothing, unless it repeats for minutes: then the other server cannot reach the election port of this one. Compare this server’s own line on all servers.',
    rules: ['server-list-mismatch', 'wildcard-own-address'],
    source: 'QuorumCnxManager',
  },
  {
    pattern: /Notification time ?out: (\d+)/,
    meaning:
      'An election is going on and not enough servers have answered; the server waits {0} ms and asks again, each time longer, up to a minute.',
    advice:
      'Wait until a majority of the voters runs. Then look for "Cannot open channel" in this log and compare the lists of all servers.',
    rules: ['server-list-mismatch', 'standalone-among-ensemble', 'duplicate-myid', 'same-peer-election-port'],
    parameters: ['fastleader.maxNotificationInterval'],
    source: 'FastLeaderElection',
  },
  {
    pattern: /Ignoring notification for (?:non-cluster member sid (-?\d+)|sid -?\d+ from non-quorum member)/,
    meaning: 'A vote names a server, or comes from one, that the list of this server lacks: the lists differ.',
    advice: 'Write the same server lines on all servers.',
    rules: ['server-list-mismatch', 'duplicate-server-id'],
    source: 'FastLeaderElection',
  },
  {
    pattern: /Exception when (following|observing) the leader/,
    meaning:
      'The connection to the leader broke or never came about: the leader went away, could not be reached at its peer port, or this server took longer than initLimit to load or syncLimit to answer. A new election follows.',
    advice:
      'The exception below it says which. If it repeats, compare the peer port of the leader on all servers, then look at pauses of the JVM, slow disks, and initLimit for large data.',
    rules: ['server-list-mismatch', 'timing-sanity', 'port-clash', 'ensemble-setting-mismatch'],
    parameters: ['initLimit', 'syncLimit', 'tickTime'],
    source: 'Follower, Observer',
  },
  {
    pattern: /Timeout while waiting for epoch/,
    meaning: 'A server was elected leader, and within initLimit ticks no majority followed it.',
    advice: 'Look whether the others reach its peer port: they log "Exception when following the leader".',
    rules: ['server-list-mismatch', 'port-clash', 'timing-sanity'],
    parameters: ['initLimit', 'tickTime'],
    source: 'Leader',
  },
  {
    pattern: /timeout can't be negative/,
    meaning: 'tickTime, initLimit or syncLimit is negative, so no time limit can be set, and no quorum ever forms.',
    advice: 'Write numbers above 0.',
    rules: ['number-range'],
    parameters: ['tickTime', 'initLimit', 'syncLimit'],
    source: 'java.net.Socket.setSoTimeout',
  },
  {
    pattern: /Received packet with invalid packet/,
    meaning:
      'Something that is no ZooKeeper server, or one with TLS where this one has none, speaks to the election port.',
    advice:
      'Write the same sslQuorum on all servers. A port scanner or a health check on the election port does this too.',
    rules: ['ensemble-setting-mismatch'],
    parameters: ['sslQuorum', 'portUnification'],
    source: 'QuorumCnxManager',
  },
  {
    pattern: /Connection broken for id (-?\d+)/,
    meaning: 'The election connection to server {0} ended: it was stopped, or the network between the two broke.',
    advice: 'Nothing if it was restarted. Else look at its log at that time.',
    rules: [],
    source: 'QuorumCnxManager',
  },
  {
    pattern: /Too many connections from (\S+) - max is (\d+)/,
    meaning:
      'The address {0} has {1} connections open, which is maxClientCnxns; further ones are closed. The count is for each address, so clients behind one NAT address share it. The default is 60.',
    advice: 'Look for a client that opens connections and never closes them; or raise maxClientCnxns (0 is no limit).',
    rules: [],
    parameters: ['maxClientCnxns'],
    source: 'NIOServerCnxnFactory, NettyServerCnxnFactory',
  },
  {
    pattern: /Too many connections (?:max allowed is |\d+ - max is )(\d+)/,
    meaning: 'All clients together have as many connections as maxCnxns allows ({0}); further ones are closed.',
    advice: 'Raise maxCnxns, or look for clients that leave connections open.',
    rules: [],
    parameters: ['maxCnxns'],
    source: 'ServerCnxnFactory, from 3.6',
  },
  {
    pattern: /not currently serving requests/,
    meaning: 'The process runs, and has no quorum: it is electing, or it lost the majority. Clients are not served.',
    advice:
      'Look in the log for "Cannot open channel" and "Notification time out", and whether a majority of the voters runs.',
    rules: ['server-list-mismatch', 'standalone-among-ensemble', 'duplicate-myid', 'same-peer-election-port'],
    source: 'AbstractFourLetterCommand, AdminServer',
  },
  {
    pattern: /Error contacting service\. It is probably not running/,
    meaning:
      'zkServer.sh status got no answer to srvr at the port that its grep found: no server listens there, srvr is not allowed, or the script misread the file. It reads zoo.cfg with grep and sed, not as ZooKeeper does.',
    advice:
      'Look in the server’s log whether it started. If it runs: 4lw.commands.whitelist must hold srvr, and clientPort must stand as clientPort=2181, without a carriage return behind it.',
    rules: ['script-unfriendly-syntax', 'crlf-line-endings', 'four-letter-words', 'missing-client-port'],
    parameters: ['clientPort', '4lw.commands.whitelist'],
    source: 'bin/zkServer.sh',
  },
  {
    pattern:
      /Client port not found|Unable to find either secure or unsecure client port|myid could not be determined, will not able/,
    meaning:
      'zkServer.sh status looks for clientPort with grep and sed, then in the server line of <dataDir>/myid, and found none. The server itself may have read one.',
    advice: 'Write clientPort=2181 and dataDir=/path at the start of a line, with = and no blanks.',
    rules: ['missing-client-port', 'script-unfriendly-syntax'],
    parameters: ['clientPort'],
    source: 'bin/zkServer.sh',
  },
  {
    pattern: /\b(\w+) is not executed because it is not in the whitelist/,
    meaning:
      'The four-letter command {0} is not allowed. From 3.5.3 only srvr is; 3.4.10 to 3.4.14 allow all but wchp and wchc.',
    advice: 'Write 4lw.commands.whitelist=srvr, {0} (with what else is used), or ask the AdminServer.',
    rules: ['four-letter-words'],
    parameters: ['4lw.commands.whitelist'],
    source: 'NIOServerCnxn, NettyServerCnxn',
  },
  {
    pattern: /Packet len ?(\d+) is out of range/,
    meaning:
      'A client received an answer of {0} bytes, more than its jute.maxbuffer, or spoke to something that is no ZooKeeper: 1213486160 is "HTTP" read as a number, 352518912 and its like are TLS.',
    advice: 'Set -Djute.maxbuffer on the client, and equally on all servers; or correct the port that the client uses.',
    rules: ['jvm-only-parameter'],
    parameters: ['jute.maxbuffer'],
    source: 'ClientCnxnSocket',
  },
  {
    pattern: /Len error|Unreasonable length/,
    meaning:
      'A request, or a record on disk, is longer than jute.maxbuffer (about 1 MB), or something that is no ZooKeeper client speaks to the client port: a browser, a health check, TLS on the plain port.',
    advice:
      'Set -Djute.maxbuffer equally on all servers and clients: in zoo.cfg it has no effect. Or find out who connects.',
    rules: ['jvm-only-parameter'],
    parameters: ['jute.maxbuffer'],
    source: 'NIOServerCnxn, NettyServerCnxn, BinaryInputArchive',
  },
  {
    pattern: /fsync-ing the write ahead log in .* took (\d+)ms/,
    meaning:
      'The disk took {0} ms to store a write; every write of the ensemble waits for that. The warning comes above fsync.warningthresholdms (1000 ms).',
    advice: 'Put dataLogDir on a fast device that nothing else writes to.',
    rules: ['force-sync-off'],
    parameters: ['dataLogDir', 'fsync.warningthresholdms'],
    source: 'FileTxnLog',
  },
  {
    pattern: /Client session timed out, have not heard from server in (\d+) ?ms/,
    meaning:
      'A client heard nothing from its server for {0} ms and connects to another one: the server, the network or the client itself was blocked for so long.',
    advice:
      'Look for pauses of both JVMs, slow disks of the server, and whether the session timeout that was granted is long enough: the server keeps it between minSessionTimeout and maxSessionTimeout.',
    rules: ['timing-sanity'],
    parameters: ['minSessionTimeout', 'maxSessionTimeout', 'tickTime'],
    source: 'ClientCnxn',
  },
  {
    pattern: /Expiring session (0x[\da-f]+), timeout of (\d+) ?ms exceeded/,
    meaning:
      'The leader heard nothing from the client of session {0} for {1} ms and ended the session; its ephemeral nodes are gone.',
    advice:
      'Look at the client. If many sessions end at once, look at the servers: an election, a pause of the JVM, a slow disk.',
    rules: ['timing-sanity'],
    parameters: ['minSessionTimeout', 'maxSessionTimeout'],
    source: 'ZooKeeperServer',
  },
  {
    pattern: /Refusing session.* as it has seen zxid/,
    meaning:
      'A client has already seen newer data than this server has. It tries another server. If all refuse it, the ensemble lost data: an empty dataDir, another one, or a stand-alone server among the others.',
    advice: 'Look whether dataDir is the one it was, and whether every server has the same list.',
    rules: ['volatile-data-dir', 'standalone-among-ensemble', 'relative-data-dir'],
    parameters: ['dataDir'],
    source: 'ZooKeeperServer.processConnectRequest',
  },
  {
    pattern: /Unable to read additional data from (client|server)/,
    meaning:
      'The {0} closed the connection. Clients that end without a goodbye, and health checks that only open the port, cause it all the time.',
    advice: 'Nothing, unless clients complain.',
    rules: [],
    source: 'NIOServerCnxn, ClientCnxnSocketNIO',
  },
  {
    pattern: /Detected pause in JVM or host machine.* approximately (\d+) ms/,
    meaning: 'The whole process stood still for {0} ms: garbage collection, swapping, or a stopped virtual machine.',
    advice: 'A pause of several ticks costs sessions and leadership. Look at the heap (-Xmx), swapping, and the host.',
    rules: [],
    parameters: ['jvm.pause.monitor', 'jvm.pause.warn-threshold.ms'],
    source: 'JvmPauseMonitor, from 3.5.10',
  },
  {
    pattern: /Reconfig(?:uration)? is disabled|ReconfigDisabled/,
    meaning: 'A reconfiguration was asked for, and reconfigEnabled is not true.',
    advice: 'Write reconfigEnabled=true on all servers, with access control for /zookeeper/config.',
    rules: ['reconfig-without-acl'],
    parameters: ['reconfigEnabled'],
    source: 'KeeperException',
  },
];
