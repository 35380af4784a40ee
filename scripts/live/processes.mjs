import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const children = new Set();
const folders = new Set();

process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

/** A folder that is removed when this process ends, however it does. */
export function removeAtExit(folder) {
  folders.add(folder);
  return folder;
}

/** A process that ends with this one at the latest. `exitCode` is null while it runs. */
export function start(command, args, options) {
  const child = spawn(command, args, options);
  children.add(child);
  const ended = new Promise((resolve) => {
    child.once('close', () => {
      children.delete(child);
      resolve();
    });
    child.once('error', resolve);
  });
  return {
    ended,
    child,
    get exitCode() {
      return child.exitCode ?? child.signalCode;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs to the end: the exit code and all that was printed. */
export async function run(command, args, { seconds, ...options }) {
  const running = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const { stdout, stderr } = running.child;
  let output = '';
  let errors = '';
  stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const timer = setTimeout(() => running.child.kill('SIGKILL'), seconds * 1000);
  await running.ended;
  clearTimeout(timer);
  return { exitCode: running.exitCode, output, errors };
}
