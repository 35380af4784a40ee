import { expect } from 'vitest';
import { run } from './terminal.ts';

export const sound = 'dataDir=/data\nclientPort=2181\n';
/** Its only finding is `missing-data-dir`, an error. */
export const broken = 'clientPort=2181\n';
/** One of three servers on machines of their own. */
export const member = `${sound}initLimit=5\nsyncLimit=2\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n`;

type Settings = Readonly<Record<string, unknown>>;
export type Files = Readonly<Record<string, string | Settings>>;

/** Objects are written as JSON. */
export function texts(files: Files): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]),
  );
}

/** `path severity rule` of each problem. */
export async function said(args: readonly string[], files: Files, cwd = '/project'): Promise<readonly string[]> {
  const { output, errors } = await run([...args, '-f', 'json'], texts(files), { cwd });
  expect(errors).toBe('');
  const { problems } = JSON.parse(output);
  return problems.map((one: Record<string, string>) => `${one['path']} ${one['severity']} ${one['rule']}`);
}

/** `path release from` of each judged file. */
export async function releases(args: readonly string[], files: Files): Promise<readonly string[]> {
  const { output, errors } = await run([...args, '-f', 'json'], texts(files));
  expect(errors).toBe('');
  return JSON.parse(output).files.map(
    ({ path, zookeeper }: { path: string; zookeeper: { release: string; from: string } }) =>
      `${path} ${zookeeper.release} ${zookeeper.from}`,
  );
}

export async function faults(args: readonly string[], files: Files): Promise<string> {
  const ran = await run(args, texts(files));
  expect(ran).toMatchObject({ code: 2, output: '' });
  return ran.errors;
}

/** Settings that switch a rule off. */
export const off = (rule: string) => ({ rules: { [rule]: 'off' } });
