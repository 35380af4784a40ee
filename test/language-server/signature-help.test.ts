import { describe, expect, test } from 'vitest';
import type { SignatureHelp } from 'vscode-languageserver-protocol';
import { type ClientName, clients, Served } from '../support/protocol.ts';

const settings = 'tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2889:3888\n';
const form = 'host:peerPort:electionPort[:role][;[clientAddress:]clientPort]';

describe.each(Object.keys(clients) as ClientName[])('signature help in %s', (name) => {
  const served = new Served(clients[name]);
  const isAble = name !== 'a client that announces nothing';

  /** The active part at each mark of a file: its name and, behind it, what the client is told of it. */
  const active = async (files: Readonly<Record<string, string>>, path: string) => {
    const project = await served.project(files);
    return Promise.all(
      project.marks(path).map(async (_, mark) => {
        const at = project.at(path, mark);
        const help = await served.editor.request<SignatureHelp | null>('textDocument/signatureHelp', at);
        if (help === null) return null;
        const [{ label, parameters = [] } = { label: '' }] = help.signatures;
        expect(label).toBe(form);
        expect(help.activeSignature).toBe(0);
        const part = parameters[help.activeParameter ?? -1]?.label ?? '';
        expect(Array.isArray(part)).toBe(isAble);
        return typeof part === 'string' ? part : label.slice(...part);
      }),
    );
  };

  test('knows each part of a line', async () => {
    const own = 'server.3=«»zk3:«»2888:«»3888:«»observer;«»[::1]:«»2181\n';
    expect(await active({ 'zoo.cfg': settings + list + own }, 'zoo.cfg')).toEqual([
      'host',
      'peerPort',
      'electionPort',
      'role',
      'clientAddress',
      'clientPort',
    ]);
  });

  test('knows half a line', async () => {
    const own = 'server.3=«»\nserver.4=zk4:«»\nserver.5=[::1«»\nserver.6=zk6:2888:3888;«»\nserver.7«»\n';
    expect(await active({ 'zoo.cfg': settings + list + own }, 'zoo.cfg')).toEqual([
      'host',
      'peerPort',
      'host',
      'clientPort',
      null,
    ]);
  });

  test('knows continuation lines', async () => {
    const own = 'server.3=zk3:\\\n    «»2888:\\\n    38«»88\nserver.4=zk4:2888:\\\n  «»';
    expect(await active({ 'zoo.cfg': settings + list + own }, 'zoo.cfg')).toEqual([
      'peerPort',
      'electionPort',
      'electionPort',
    ]);
  });

  test('knows a dynamic file', async () => {
    const files = {
      'zoo.cfg': `${settings}dynamicConfigFile=zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': `${list}server.3=zk3:«»2888:3888;«»2181\n`,
    };
    expect(await active(files, 'zoo.cfg.dynamic')).toEqual(['peerPort', 'clientPort']);
  });

  test('knows a file with line ends of Windows', async () => {
    const text = `${settings}${list}server.3=zk3:2888:«»\n# end\n`.replaceAll('\n', '\r\n');
    expect(await active({ 'zoo.cfg': text }, 'zoo.cfg')).toEqual(['electionPort']);
  });

  test('knows a template', async () => {
    const text = `${settings}server.1={{ host }}:«»2888:3888\nserver.2={{ ho«»st }}:2888:3888\n`;
    expect(await active({ 'zoo.cfg.j2': text }, 'zoo.cfg.j2')).toEqual(['peerPort', 'host']);
  });

  test('shows what other lines have, in a form that the client understands', async () => {
    const project = await served.project({ 'zoo.cfg': `${settings}${list}server.3=zk3:«»\n` });
    const help = await served.editor.request<SignatureHelp>('textDocument/signatureHelp', project.at('zoo.cfg'));
    expect(help.signatures[0]?.parameters?.[1]?.documentation).toEqual(
      isAble
        ? {
            kind: 'markdown',
            value:
              'Followers and observers connect to it while this server leads: only the leader has it open.\n\nOther lines have `2888`, `2889`.',
          }
        : {
            kind: 'plaintext',
            value:
              'Followers and observers connect to it while this server leads: only the leader has it open.\nOther lines have 2888, 2889.',
          },
    );
  });

  test('is nothing elsewhere', async () => {
    const text = `${settings}# server.1=«»a\nmaxClientCnxns=«»60\n«»\n`;
    expect(await active({ 'zoo.cfg': text }, 'zoo.cfg')).toEqual([null, null, null]);
  });
});
