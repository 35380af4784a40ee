import { setTimeout as sleep } from 'node:timers/promises';

/*
 * What can become of an ensemble: each function gives one that watches the running servers, says in a few words what it
 * saw, and throws when that isn't what was expected. `servers` are by id.
 */

/** How long a state that should not change is watched: several times what a right ensemble needs to form. */
const watched = 4000;
const patience = 30_000;

/** All serve, what one writes another reads, and, as nobody else is needed for it, also without one of them. */
export function serves({ without } = {}) {
  return async (servers) => {
    const all = Object.values(servers);
    const modes = await allServe(all);
    await writeAndRead(all[0], all.at(-1), '/first');
    if (without === undefined) return modes;
    await servers[without].stop();
    const others = all.filter(({ id }) => id !== without);
    const modesLeft = await allServe(others);
    await writeAndRead(others[0], others.at(-1), '/second');
    return `${modes}; without ${without}: ${modesLeft}`;
  };
}

/** These exit, with these codes by id; if there are others, they serve. */
export function exit(codes) {
  return async (servers) => {
    const leaving = Object.keys(codes).map((id) => servers[id]);
    await until(
      () => leaving.every(hasExited),
      'they exit',
      () => states(leaving),
    );
    for (const { id, exitCode } of leaving) {
      if (exitCode() !== codes[id]) throw new Error(`${id} exits with ${exitCode()}`);
    }
    const others = Object.values(servers).filter((server) => !leaving.includes(server));
    const modes = others.length === 0 ? 'nobody is left' : await allServe(others);
    return `${await states(leaving)}; ${modes}`;
  };
}

/** Exactly one of these exits, with its code or one of its codes: whoever comes second to what they share. */
export function oneExits(codes) {
  return async (servers) => {
    const rivals = Object.keys(codes).map((id) => servers[id]);
    await until(
      () => rivals.some(hasExited),
      'one exits',
      () => states(rivals),
    );
    await sleep(watched);
    const gone = rivals.filter(hasExited);
    if (gone.length !== 1 || ![codes[gone[0].id]].flat().includes(gone[0].exitCode()))
      throw new Error(await states(rivals));
    return states(Object.values(servers));
  };
}

/** All but one serve; it runs, and never does. */
export function neverJoins(id) {
  return async (servers) => {
    const modes = await allServe(Object.values(servers).filter((server) => server.id !== id));
    await neverServe([servers[id]]);
    if (hasExited(servers[id])) throw new Error(`${id} exits with ${servers[id].exitCode()}`);
    return `${modes}; ${id} never serves`;
  };
}

/** One runs alone beside the others: both sides take writes that the other never sees. */
export function splits(id) {
  return async (servers) => {
    const others = Object.values(servers).filter((server) => server.id !== id);
    const modes = await allServe(Object.values(servers));
    if ((await servers[id].mode()) !== 'standalone') throw new Error(`${id} doesn't run alone: ${modes}`);
    await mustSucceed(servers[id], 'create', '/alone', 'x');
    await mustSucceed(others[0], 'create', '/together', 'x');
    const [alone, together] = [await children(servers[id]), await children(others[0])];
    if (alone.includes('together') || together.includes('alone')) throw new Error(`one tree: ${alone}, ${together}`);
    return `${modes}; two trees: ${alone} and ${together}`;
  };
}

/** All serve until one is stopped; then nobody does, although a majority runs. */
export function stopsWithout(id) {
  return async (servers) => {
    const all = Object.values(servers);
    const modes = await allServe(all);
    await servers[id].stop();
    const others = all.filter((server) => server.id !== id);
    await until(
      async () => !(await Promise.all(others.map(serving))).some(Boolean),
      'nobody serves',
      () => states(others),
    );
    await neverServe(others);
    return `${modes}; without ${id} nobody serves`;
  };
}

/** All serve until one is stopped; a majority runs on, but nothing can be written any more. */
export function takesNoWritesWithout(id) {
  return async (servers) => {
    const all = Object.values(servers);
    const modes = await allServe(all);
    await servers[id].stop();
    await sleep(watched);
    const others = all.filter((server) => server.id !== id);
    const written = await Promise.all(others.map((server) => server.client('create', `/by-${server.id}`, 'x')));
    if (written.some((output) => output !== undefined)) throw new Error(`written: ${written.join()}`);
    return `${modes}; without ${id} no write ends: ${await states(others)}`;
  };
}

/** All serve; one is started anew and never serves again. */
export function neverRejoins(id) {
  return async (servers) => {
    const modes = await allServe(Object.values(servers));
    await servers[id].stop();
    servers[id].start();
    await neverServe([servers[id]]);
    return `${modes}; ${id} started again: ${await states(Object.values(servers))}`;
  };
}

/** One can't do what it was elected for, and says so; the others go on without it as the leader. */
export function cannotLead(id, message) {
  return async (servers) => {
    await until(
      () => servers[id].log().includes(message),
      `${id} says "${message}"`,
      () => states([servers[id]]),
    );
    const all = Object.values(servers);
    await until(
      async () => (await states(all)).includes('leader'),
      'another one leads',
      () => states(all),
    );
    if ((await servers[id].mode()) === 'leader') throw new Error(`${id} leads`);
    return `${id}: "${message}"; ${await states(all)}`;
  };
}

async function allServe(servers) {
  const allAnswer = async () => (await Promise.all(servers.map(serving))).every(Boolean);
  await until(allAnswer, 'they serve', () => states(servers));
  return states(servers);
}

async function neverServe(servers) {
  for (const end = Date.now() + watched; Date.now() < end; await sleep(200)) {
    for (const server of servers) {
      const mode = await server.mode();
      if (mode) throw new Error(`${server.id} serves as ${mode}`);
    }
  }
}

async function writeAndRead(writer, reader, path) {
  // For a moment after a loss the old leader's followers still answer.
  const created = async () => (await writer.client('create', path, 'written')) !== undefined;
  await until(created, `${writer.id} takes a write`, () => states([writer, reader]));
  await mustSucceed(reader, 'sync', path);
  const output = await mustSucceed(reader, 'get', path);
  if (!output.includes('written')) throw new Error(`${reader.id} doesn't read what ${writer.id} wrote: ${output}`);
}

async function children(server) {
  return /\[(.*)\]\s*$/.exec(await mustSucceed(server, 'ls', '/'))?.[1];
}

async function mustSucceed(server, ...words) {
  const output = await server.client(...words);
  if (output === undefined) throw new Error(`"${words.join(' ')}" fails on ${server.id}`);
  return output;
}

async function serving(server) {
  return (await server.mode()) !== undefined;
}

function hasExited({ exitCode }) {
  return exitCode() !== null;
}

async function states(servers) {
  const words = servers.map(async (server) =>
    hasExited(server) ? `${server.id} exits ${server.exitCode()}` : `${server.id} ${(await server.mode()) ?? 'silent'}`,
  );
  return (await Promise.all(words)).join(', ');
}

async function until(holds, what, instead) {
  for (const end = Date.now() + patience; !(await holds()); await sleep(100)) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}: ${await instead()}`);
  }
}
