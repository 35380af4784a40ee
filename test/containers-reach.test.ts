import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { discover, type FileSystem, uriOfPath, Workspace } from '@zklint/linter';
import { nodeFileSystem } from '@zklint/linter/node';
import { afterAll, expect, test } from 'vitest';

/* A pull request may hold any Compose file and any link: what it may make zklint open, on a real disk. */
const top = mkdtempSync(join(tmpdir(), 'zklint-reach-'));
afterAll(() => rmSync(top, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
}

write('outside/conf/zoo.cfg', 'tickTime=SECRET\ndataDir=/data\n');
write('outside/zoo.cfg.dynamic', 'server.1=SECRET\n');
write('outside/myid', 'SECRET\n');
write('outside/vars.env', 'ZOO_TICK_TIME=SECRET\nZOO_SERVERS=SECRET\n');
write('outside/base.yml', 'services: {base: {image: zookeeper, environment: {ZOO_TICK_TIME: SECRET}}}\n');
write('p/.git/config', 'extraheader = SECRET\ntickTime = SECRET\n');
write('p/.env', 'API_TOKEN=SECRET\ntickTime=SECRET\n');
write('p/dynamic/zoo.cfg', 'dataDir=/data\ntickTime=2000\ndynamicConfigFile=/dyn/zoo.cfg.dynamic\n');
write('p/git/zoo.cfg', 'dataDir=/data\ntickTime=2000\ndynamicConfigFile=/x/.git/config\n');
const links = {
  mid: 'outside',
  folder: 'outside/conf',
  'own/zoo.cfg': 'outside/conf/zoo.cfg',
  'file.env': 'outside/vars.env',
  'git.env': 'p/.git/config',
  'env/zoo.cfg': 'p/.env',
  'sub/.env': 'outside/vars.env',
  'd/myid': 'outside/myid',
  'd/zoo.cfg.dynamic': 'outside/zoo.cfg.dynamic',
  'dynamic/zoo.cfg.dynamic.next': 'outside/zoo.cfg.dynamic',
};
for (const [path, target] of Object.entries(links)) {
  mkdirSync(dirname(join(top, 'p', path)), { recursive: true });
  symlinkSync(join(top, target), join(top, 'p', path));
}

const mounts = [
  ...[
    '../outside/conf',
    `${top}/outside/conf`,
    './mid/conf',
    './folder',
    './own',
    './env',
    `file://${top}/outside/conf`,
  ],
  ...['~', './a\\0b', 'C:\\\\zk', './d/../../outside/conf', './d\\\\..\\\\..\\\\outside\\\\conf', './.git'],
].flatMap((folder) => [`${folder}:/conf`, `${folder}/zoo.cfg:/conf/zoo.cfg`, `${folder}:/`]);
const named = ['../outside/vars.env', `${top}/outside/vars.env`, 'mid/vars.env', 'file.env', 'git.env', '.git/config'];
const services = [
  ...[...mounts, './.git/config:/conf/zoo.cfg', './.env:/conf/zoo.cfg'].map((mount) => `volumes: ["${mount}"]`),
  `volumes: ["./dynamic:/conf", "./d:/data", "./d:/dyn"]`,
  `volumes: ["./dynamic:/conf", "../outside:/data", "./mid:/dyn"]`,
  ...named.map((path) => `env_file: "${path}"`),
  `environment: {ZOO_TICK_TIME: "$API_TOKEN"}`,
];
const compose = `services:\n${services.map((one, index) => `  s${index}: {image: zookeeper, ${one}}\n`).join('')}${[
  '../outside/base.yml',
  'mid/base.yml',
]
  .map((path, index) => `  e${index}: {extends: {file: "${path}", service: base}}\n`)
  .join('')}`;
write('p/docker-compose.yml', compose);
write('p/sub/compose.yml', `services: {zk: {image: zookeeper, environment: {ZOO_TICK_TIME: "$ZOO_TICK_TIME"}}}\n`);

test('nothing outside the project and nothing of git is opened, and no secret is told', async () => {
  const opened: string[] = [];
  const real = async (uri: string) => (await nodeFileSystem.realUri(uri)) ?? uri;
  const recording: FileSystem = {
    ...nodeFileSystem,
    readBytes: async (uri, limit) => {
      const bytes = await nodeFileSystem.readBytes(uri, limit);
      if (bytes) opened.push(await real(uri));
      return bytes;
    },
  };
  const project = uriOfPath(join(top, 'p'));
  const files = await discover(recording, project);
  const workspace = await Workspace.load(recording, { project, files });
  const allowed = await real(project);
  expect(opened.length).toBeGreaterThan(3);
  expect(opened.filter((uri) => !uri.startsWith(`${allowed}/`) || uri.includes('/.git/'))).toEqual([]);
  expect(workspace.problems().map(({ message }) => String(message))).not.toContainEqual(
    expect.stringContaining('SECRET'),
  );
  expect(workspace.judged.has(`${project}/.env`)).toBe(false);
});
