import { dynamicFileOf, moveListsToDynamicFiles } from './ensemble.mjs';
import {
  cannotLead,
  exit,
  neverJoins,
  neverRejoins,
  oneExits,
  splits,
  stopsWithout,
  takesNoWritesWithout,
} from './outcomes.mjs';

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
    name: 'a client port that is the peer port of another',
    change: ({ members, ports }) => {
      members[1].settings.clientPort = ports[3].peer;
    },
    says: ['zk1/zoo.cfg local-client-port-clash'],
    happens: cannotLead(3, "Couldn't bind to"),
  },
  {
    name: 'one dataDir for two servers',
    change: ({ members }) => {
      members[2].settings.dataDir = members[1].settings.dataDir;
      delete members[2].myid;
    },
    says: ['zk2/zoo.cfg shared-data-dir'],
    // Where both start at the very same time they stumble over each other's files already.
    happens: oneExits({ 1: [1, 14], 2: [1, 14] }),
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
    says: ['zk3/zoo.cfg server-list-mismatch', 'zk3/zoo.cfg server-list-mismatch'],
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
    name: 'another election port of the leader',
    change: ({ members, ports }) => {
      members[1].list[3] = `127.0.0.1:${ports[3].peer}:${ports[3].spare}`;
    },
    says: ['zk1/zoo.cfg server-list-mismatch'],
    happens: neverRejoins(1),
  },
  {
    name: 'two servers under each other’s number',
    change: ({ members: { 1: first } }) => {
      [first.list[2], first.list[3]] = [first.list[3], first.list[2]];
    },
    says: Array.from({ length: 2 }, () => 'zk1/zoo.cfg server-list-mismatch'),
    happens: neverJoins(1),
  },
  {
    name: 'an observer in one list only',
    change: ({ members }) => {
      members[3].list[3] += ':observer';
    },
    says: ['zk3/zoo.cfg server-list-mismatch'],
    happens: takesNoWritesWithout(1),
  },
  {
    name: 'TLS on one only',
    change: ({ members }) => {
      members[3].settings.sslQuorum = true;
    },
    says: ['zk3/zoo.cfg ensemble-setting-mismatch'],
    happens: neverJoins(3),
  },
  {
    name: 'weights on one only',
    change: ({ members }) => {
      Object.assign(members[3].settings, { 'group.1': '1:2:3', 'weight.1': 5, 'weight.2': 1, 'weight.3': 1 });
    },
    says: ['zk3/zoo.cfg quorum-groups-mismatch'],
    happens: stopsWithout(1),
  },
  {
    name: 'negative limits',
    change: ({ members }) => {
      members[1].settings.initLimit = -1;
    },
    says: ['zk1/zoo.cfg number-range'],
    happens: neverJoins(1),
  },
  {
    name: 'two lines of one number',
    change: ({ members, ports }) => {
      // The last line wins, and the leader has another peer port there.
      members[1].settings['server.3'] = members[1].list[3];
      members[1].list[3] = `127.0.0.1:${ports[3].spare}:${ports[3].election}`;
    },
    says: ['zk1/zoo.cfg duplicate-server-id', 'zk1/zoo.cfg server-list-mismatch'],
    happens: neverJoins(1),
  },
  {
    name: 'a myid that no list has',
    change: ({ members }) => {
      members[3].myid = '7';
    },
    says: ['zk3/data/myid myid-not-in-servers'],
    happens: exit({ 3: 1 }),
  },
  {
    name: 'the myid of another',
    change: ({ members }) => {
      members[3].myid = '1';
    },
    says: ['zk3/data/myid duplicate-myid'],
    happens: oneExits({ 1: 14, 3: 14 }),
  },
  {
    name: 'no myid',
    change: ({ members }) => {
      delete members[3].myid;
    },
    says: ['zk3/zoo.cfg myid-missing'],
    happens: exit({ 3: 2 }),
  },
  {
    name: 'a myid in words',
    change: ({ members }) => {
      members[3].myid = 'three';
    },
    says: ['zk3/data/myid myid-format'],
    happens: exit({ 3: 2 }),
  },
  {
    name: 'a server line left beside the dynamic file',
    change: (ensemble, folder) => {
      const { 3: last } = ensemble.members[3].list;
      moveListsToDynamicFiles(ensemble, folder);
      ensemble.members[3].list = { 3: last };
    },
    says: ['zk3/zoo.cfg servers-with-dynamic-file'],
    happens: exit({ 3: 2 }),
  },
  {
    name: 'a dynamic file that is not there',
    change: (ensemble, folder) => {
      moveListsToDynamicFiles(ensemble, folder);
      delete ensemble.files[dynamicFileOf(3)];
    },
    says: ['zk3/zoo.cfg dynamic-file-missing'],
    happens: exit({ 3: 2 }),
  },
  {
    name: 'a setting in the dynamic file',
    change: (ensemble, folder) => {
      moveListsToDynamicFiles(ensemble, folder);
      ensemble.files[dynamicFileOf(3)] += 'tickTime=500\n';
    },
    says: ['zk3/zoo.cfg.dynamic dynamic-file-content'],
    happens: exit({ 3: 2 }),
  },
];

function inEachFile(rule) {
  return [1, 2, 3].map((id) => `zk${id}/zoo.cfg ${rule}`);
}

function inEveryList(members, change) {
  for (const { list } of Object.values(members)) change(list);
}
