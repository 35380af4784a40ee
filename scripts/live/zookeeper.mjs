import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { run, start } from './processes.mjs';

const jars = ['zookeeper', 'slf4j-simple', 'servlet-api'].map((name) => `/usr/share/java/${name}.jar`);
const java = [
  '-Xmx128m',
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Xshare:auto',
  '-XX:-UsePerfData',
  '-cp',
  jars.join(':'),
];

export async function isInstalled() {
  if (!jars.every((jar) => existsSync(jar))) return false;
  return (await run('java', ['-version'], { seconds: 30 })).exitCode === 0;
}

/** One real server, as `zkServer.sh start-foreground` would run it. */
export function startServer(folder, { id, config, clientPort }) {
  const path = join(folder, `server-${id}.log`);
  let running = startProcess(folder, config, path);
  return {
    id,
    log: () => readFileSync(path, 'utf8'),
    exitCode: () => running.exitCode,
    stop: () => running.stop(),
    start: () => {
      running = startProcess(folder, config, path);
    },
    client: (...words) => client(clientPort, words),
    /** `leader`, `follower`, `observer`, `standalone`, or undefined while it doesn't serve. */
    mode: async () => (running.exitCode === null ? modeOf(await fourLetters(clientPort, 'srvr')) : undefined),
  };
}

function startProcess(folder, config, logPath) {
  const log = openSync(logPath, 'a');
  const main = 'org.apache.zookeeper.server.quorum.QuorumPeerMain';
  const running = start('java', [...java, main, join(folder, config)], { cwd: folder, stdio: ['ignore', log, log] });
  closeSync(log);
  return running;
}

/** ZooKeeper's own client; what it prints, or undefined where the command failed. */
async function client(port, words) {
  const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=off';
  const server = ['-timeout', '4000', '-server', `127.0.0.1:${port}`];
  const { exitCode, output } = await run(
    'java',
    [...java, quiet, 'org.apache.zookeeper.ZooKeeperMain', ...server, ...words],
    { seconds: 15 },
  );
  return exitCode === 0 ? output : undefined;
}

function modeOf(answer) {
  return /^Mode: (\w+)/m.exec(answer)?.[1];
}

function fourLetters(port, word) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 }, () => socket.write(word));
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answer));
  });
}
