import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule, type Finding, lower, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { MyidFile } from '../../server-parts.ts';
import { quoted } from '../../words.ts';

export const myidFormat = defineRule({
  id: 'myid-format',
  summary: 'Write into myid one number and nothing else.',
  severity: 'error',
  supersedes: ['myid-missing', 'myid-not-in-servers', 'orphan-myid'],

  *checkServer(server) {
    const { myid, release } = server;
    // Up to 3.4 only a quorum reads it; from 3.5 a stand-alone server too.
    if (myid.kind !== 'found' || (release.before('3.5.0') && !server.isDistributed)) return;
    const finding = check(server, myid.file);
    if (finding === undefined) return;
    const isGuess = myid.trace === 'beside' && finding.severity === undefined;
    yield isGuess ? { ...finding, severity: lower('error') } : finding;
  },
});

function check(server: ServerConfig, file: MyidFile): Finding | undefined {
  const { firstLine, id, uri } = file;
  const dataDir = pathSetting(server, 'dataDir');
  const related = dataDir ? [{ at: dataDir, message: say`dataDir leads to it.` }] : [];
  const at = firstLine && firstLine.value !== '' ? firstLine : { uri, range: { start: 0, end: 0 } };
  if (id === undefined) {
    const trimmed = firstLine?.value.trim().replace(/^\ufeff/, '') ?? '';
    return {
      at,
      message: messageFor(file),
      refusal: refusedAtParse(`serverid ${firstLine?.value ?? 'null'} is not a number`),
      related,
      ...(/^\d+$/.test(trimmed) && {
        fix: { title: say`Write ${trimmed}`, safe: true, edits: [replace(at, trimmed)] },
      }),
    };
  }
  if (id === -1n && server.isDistributed && server.release.atLeast('3.5.0')) {
    const message = say`A myid of -1 counts as not set; ZooKeeper refuses to start. Write the number of the server's own line.`;
    return { at, message, refusal: refusedAtParse('myid file is missing'), related };
  }
  // A variable gives no other lines.
  const more = file.from ? '' : file.text.slice(firstLine?.value.length).trim();
  if (more === '') return undefined;
  const start = file.text.indexOf(more, firstLine?.value.length);
  return {
    at: { uri, range: { start, end: start + more.length } },
    message: say`ZooKeeper reads only the first line of a myid, here number ${String(id)}, and says nothing about what follows, ${quoted(more)}. Remove that.`,
    severity: 'warning',
    related,
  };
}

function messageFor({ firstLine, isPodName }: MyidFile): Message {
  if (firstLine === undefined)
    return say`This myid is empty; ZooKeeper refuses to start. Write the number of the server's own line.`;
  const text = firstLine.value;
  if (text.trim() === '')
    return say`The first line of this myid is blank; ZooKeeper refuses to start. Write the number of the server's own line there.`;
  if (/^\s*\d+\s*$/.test(text))
    return say`${quoted(text)} has blanks around the number; ZooKeeper refuses to start. Write the number alone.`;
  if (isPodName)
    return say`The image writes the pod's name into myid, ${quoted(text, 60)}: that is no number, and ZooKeeper refuses to start. Let the container's command take the number from the name.`;
  return say`${quoted(text)} is no number; ZooKeeper refuses to start. Write the number of the server's own line.`;
}
