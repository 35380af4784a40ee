import { cannotLead, exit, neverJoins, oneExits, splits, stopsWithout } from './outcomes.mjs';

/** One fault each: the errors that zklint says of it, and what the servers do with it. */
export const wrongSets = [
  {
    name: 'one client port for two servers',
    change: ({ members }) => {
      members[2].settings.clientPort = members[1].settings.clientPort;
    },
    says: ['zk2/zoo.cfg local-client-port-clash'],
    happens: oneExits({ 1: 1, 2: 1 }),
  },
  {
    name: 'a client port that is the election port of another',
    change: ({ members, ports }) => {
      members[1].settings.clientPort = ports[2].election;
    },
    says: ['zk1/zoo.cfg local-client-port-clash'],
    happens: oneExits({ 1: 1, 2: 14 }),
  },
  {
    name: 'one dataDir for two servers',
    change: ({ members }) => {
      members[2].settings.dataDir = members[1].settings.dataDir;
      delete members[2].myid;
    },
    says: ['zk2/zoo.cfg shared-data-dir'],
    happens: oneExits({ 1: 14, 2: 14 }),
  },
  {
    name: 'one election port in two lines',
    change: ({ members, ports }) =>
      inEveryList(members, (list) => {
        list[2] = `127.0.0.1:${ports[2].peer}:${ports[1].election}`;
      }),
    says: inEachFile('duplicate-server-endpoint'),
    happens: oneExits({ 1: 14, 2: 14 }),
  },
  {
    name: 'one port for peers and for elections',
    change: ({ members, ports }) =>
      inEveryList(members, (list) => {
        list[2] = `127.0.0.1:${ports[2].peer}:${ports[2].peer}`;
      }),
    says: inEachFile('same-peer-election-port'),
    happens: exit({ 1: 2, 2: 2, 3: 2 }),
  },
  {
    name: 'a client port that is the own election port',
    change: ({ members, ports }) => {
      members[1].settings.clientPort = ports[1].election;
    },
    says: ['zk1/zoo.cfg port-clash'],
    happens: exit({ 1: 14 }),
  },
  {
    name: 'a client port that is the own peer port',
    change: ({ members, ports }) => {
      members[3].settings.clientPort = ports[3].peer;
    },
    says: ['zk3/zoo.cfg port-clash'],
    happens: cannotLead(3, "Couldn't bind to"),
  },
  {
    name: 'a list without the leader',
    change: ({ members }) => {
      delete members[1].list[3];
    },
    says: ['zk1/zoo.cfg server-list-mismatch'],
    happens: neverJoins(1),
  },
  {
    name: 'a list without a follower',
    change: ({ members }) => {
      delete members[3].list[1];
    },
    says: ['zk3/zoo.cfg server-list-mismatch'],
    happens: stopsWithout(2),
  },
  {
    name: 'a list of itself alone',
    change: ({ members }) => {
      members[3].list = { 3: members[3].list[3] };
    },
    says: ['zk3/zoo.cfg standalone-among-ensemble'],
    happens: splits(3),
  },
  {
    name: 'no list at all',
    change: ({ members }) => {
      members[3].list = {};
    },
    says: ['zk3/zoo.cfg standalone-among-ensemble'],
    happens: splits(3),
  },
  {
    name: 'a list with two more',
    change: ({ members, ports }) => {
      members[3].list[4] = `127.0.0.1:${ports[1].spare}:${ports[2].spare}`;
      members[3].list[5] = `127.0.0.1:${ports[3].spare}:${ports[3].spare + 1}`;
    },
    says: ['zk3/zoo.cfg server-list-mismatch'],
    happens: stopsWithout(1),
  },
  {
    name: 'another peer port of the leader',
    change: ({ members, ports }) => {
      members[1].list[3] = `127.0.0.1:${ports[3].spare}:${ports[3].election}`;
    },
    says: ['zk1/zoo.cfg server-list-mismatch'],
    happens: neverJoins(1),
  },
  {
    name: 'two servers under each other’s number',
    change: ({ members: { 1: first } }) => {
      [first.list[2], first.list[3]] = [first.list[3], first.list[2]];
    },
    says: ['zk1/zoo.cfg server-list-mismatch'],
    happens: neverJoins(1),
  },
  {
    name: 'an observer in one list only',
    change: ({ members }) => {
      members[3].list[3] += ':observer';
    },
    says: ['zk3/zoo.cfg server-list-mismatch'],
    happens: stopsWithout(1),
  },
  ...refusedSets(),
];

/** Files that one server refuses while the two others serve. */
function refusedSets() {
  const refused = (name, rule, code, change, file = 'zoo.cfg') => ({
    name,
    says: [`zk3/${file} ${rule}`],
    happens: exit({ 3: code }),
    change: ({ members: { 3: last }, ports }) => change(last, ports),
  });
  return [
    refused('a myid that no list has', 'myid-not-in-servers', 1, (last) => {
      last.myid = '7';
    }),
    refused('the myid of another', 'duplicate-myid', 14, (last) => {
      last.myid = '1';
    }),
    refused('no myid', 'myid-missing', 2, (last) => {
      delete last.myid;
    }),
    refused(
      'a myid in words',
      'myid-format',
      2,
      (last) => {
        last.myid = 'three';
      },
      'data/myid',
    ),
    refused('no initLimit', 'missing-quorum-limits', 2, (last) => {
      delete last.settings.initLimit;
    }),
    refused('a server without ports', 'server-line-format', 2, (last) => {
      last.list[2] = '127.0.0.1';
    }),
    refused('an unknown role', 'server-role', 2, (last) => {
      last.list[2] += ':watcher';
    }),
    refused('a port that is none', 'port-range', 2, (last) => {
      last.settings.clientPort = 99_999;
    }),
    refused('a number with a unit', 'number-format', 2, (last) => {
      last.settings.tickTime = '500ms';
    }),
    refused('a comment after a number', 'inline-comment', 2, (last) => {
      last.settings.syncLimit = '5 # ticks';
    }),
    refused('an old election algorithm', 'election-algorithm', 2, (last) => {
      last.settings.electionAlg = 1;
    }),
  ];
}

function inEachFile(rule) {
  return [1, 2, 3].map((id) => `zk${id}/zoo.cfg ${rule}`);
}

function inEveryList(members, change) {
  for (const { list } of Object.values(members)) change(list);
}
