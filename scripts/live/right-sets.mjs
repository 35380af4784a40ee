import { join } from 'node:path';
import { moveListsToDynamicFiles, withClientParts, withoutClientPort } from './ensemble.mjs';
import { serves } from './outcomes.mjs';

/** Files of which zklint says no error and no warning. */
export const rightSets = [
  { name: 'plain', change() {}, happens: serves({ without: 3 }) },
  {
    name: 'with an observer',
    size: 4,
    change: ({ members }) => {
      inEveryList(members, (list) => ({ ...list, 4: `${list[4]}:observer` }));
      members[4].settings.peerType = 'observer';
    },
    happens: serves({ without: 1 }),
  },
  {
    name: 'localhost here, 127.0.0.1 there',
    change: ({ members: { 3: last } }) => {
      for (const id of Object.keys(last.list)) last.list[id] = last.list[id].replace('127.0.0.1', 'localhost');
    },
    happens: serves(),
  },
  {
    name: 'myid files in another order than the folders',
    change: ({ members, ports }) => {
      for (const [id, { settings }] of Object.entries(members)) {
        const other = 4 - Number(id);
        members[id].myid = String(other);
        settings.clientPort = ports[id].client;
      }
    },
    happens: serves(),
  },
  {
    name: 'client ports in the server lines',
    change: ({ members, ports }) => {
      inEveryList(members, (list) => withClientParts(list, ports));
      for (const { settings } of Object.values(members)) withoutClientPort(settings);
    },
    happens: serves(),
  },
  {
    name: 'a dynamic file each',
    change: moveListsToDynamicFiles,
    happens: serves(),
  },
  {
    name: 'groups and weights',
    change: ({ members }) => {
      for (const { settings } of Object.values(members)) {
        Object.assign(settings, { 'group.1': '1:2:3', 'weight.1': 1, 'weight.2': 1, 'weight.3': 1 });
      }
    },
    happens: serves({ without: 2 }),
  },
  {
    name: 'logs in folders of their own',
    change: ({ members }, folder) => {
      for (const [id, { settings }] of Object.entries(members)) {
        settings.dataLogDir = join(folder, `zk${id}`, 'log');
      }
    },
    happens: serves(),
  },
];

function inEveryList(members, change) {
  for (const member of Object.values(members)) member.list = change(member.list);
}
