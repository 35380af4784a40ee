import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePorts } from './ports.mjs';

/**
 * A right ensemble, before a set of files changes it: members by id, each with its settings, its list of servers and its
 * myid. `ports` are those of each id; `spare` is one that nobody uses.
 */
export async function newEnsemble(folder, size = 3) {
  const ids = Array.from({ length: size }, (_, index) => index + 1);
  const ports = {};
  for (const id of ids) {
    const [client, peer, election, spare] = await freePorts(4);
    ports[id] = { client, peer, election, spare };
  }
  const list = Object.fromEntries(ids.map((id) => [id, `127.0.0.1:${ports[id].peer}:${ports[id].election}`]));
  const members = Object.fromEntries(
    ids.map((id) => [id, { settings: settingsOf(folder, id, ports[id]), list: { ...list }, myid: String(id) }]),
  );
  return { ids, ports, members };
}

function settingsOf(folder, id, { client }) {
  return {
    tickTime: 500,
    initLimit: 10,
    syncLimit: 5,
    dataDir: join(folder, `zk${id}`, 'data'),
    clientPort: client,
    clientPortAddress: '127.0.0.1',
    'admin.enableServer': false,
  };
}

/** Writes the files of all members; the same texts, by path. */
export function writeEnsemble(folder, { members, files = {} }) {
  const texts = { ...files };
  for (const [id, { settings, list, myid }] of Object.entries(members)) {
    const servers = Object.entries(list).map(([other, value]) => [`server.${other}`, value]);
    texts[configOf(id)] = [...Object.entries(settings), ...servers].map(([key, value]) => `${key}=${value}\n`).join('');
    mkdirSync(join(folder, `zk${id}`, 'data'), { recursive: true });
    if (myid !== undefined) texts[`zk${id}/data/myid`] = `${myid}\n`;
  }
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return texts;
}

/** Each member's list goes into a dynamic file, with the client ports in it. */
export function moveListsToDynamicFiles(ensemble, folder) {
  ensemble.files = {};
  for (const [id, member] of Object.entries(ensemble.members)) {
    const lines = Object.entries(withClientParts(member.list, ensemble.ports));
    const path = dynamicFileOf(id);
    ensemble.files[path] = lines.map(([other, value]) => `server.${other}=${value}\n`).join('');
    member.settings.dynamicConfigFile = join(folder, path);
    member.list = {};
    withoutClientPort(member.settings);
  }
}

export function withClientParts(list, ports) {
  return Object.fromEntries(Object.entries(list).map(([id, value]) => [id, `${value};127.0.0.1:${ports[id].client}`]));
}

export function withoutClientPort(settings) {
  delete settings.clientPort;
  delete settings.clientPortAddress;
}

export function dynamicFileOf(id) {
  return `zk${id}/zoo.cfg.dynamic`;
}

export function configOf(id) {
  return `zk${id}/zoo.cfg`;
}
