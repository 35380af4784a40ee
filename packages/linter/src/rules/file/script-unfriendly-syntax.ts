import type { ParameterName } from '@zklint/parameters';
import { type ConfigEntry, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';
import { cutOut, isForScript, looksIntoLines } from './zk-server-script.ts';

export const scriptUnfriendlySyntax = defineRule({
  id: 'script-unfriendly-syntax',
  summary: 'Write what zkServer.sh reads as plain key=value lines.',
  severity: 'info',

  *checkServer(server) {
    const { document } = server;
    if (document === undefined || document.template || document.part || !isForScript(server)) return;
    // What a CR does is another rule's.
    const text = document.text.replaceAll('\r\n', '\n');
    const folder = dataDir(server, text);
    if (folder) yield folder;
    for (const name of ['clientPort', 'clientPortAddress'] as const) {
      const entry = server.entry(name);
      if (entry && isBroken(server, entry, name, text)) yield forStatus(entry, cutOut(text, name, true), name);
    }
    if (!looksIntoLines(server)) return;
    for (const name of ['dataDir', 'dynamicConfigFile'] as const) {
      const entry = server.entry(name);
      const cut = cutOut(text, name, false);
      if (entry && isPlain(entry) && cut !== trimmed(entry.value) && !(name === 'dataDir' && folder)) {
        yield forStatus(entry, cut, name);
      }
    }
    const line = server.lines.find(({ entry, client }) => client && !isDirect(server, entry));
    if (line) {
      yield {
        at: line.entry,
        message: say`zkServer.sh status looks for the text ${quoted(`server.${line.id}=`)}, finds none, and so finds no client port. Leave nothing between the key and the =.`,
      };
    }
  },
});

/** The pid file lies in dataDir; zkServer.sh makes the folder that it cuts out. */
function dataDir(server: ServerConfig, text: string): Finding | undefined {
  const entry = server.entry('dataDir');
  if (entry === undefined || !isPlain(entry)) return undefined;
  const meant = trimmed(entry.value);
  const cut = cutOut(text, 'dataDir', false);
  // Since 3.5.3 blanks are cut off, and `echo -e` makes one backslash of two.
  const used = server.release.before('3.5.3') ? cut : trimmed({ value: cut.replaceAll('\\\\', '\\') });
  if (used === meant) return undefined;
  const other = server.given.find(({ key }) => /^dataDir./.test(key.value));
  // Of the same key twice another rule speaks.
  if (used.includes('\n') && other === undefined) return undefined;
  const advice = meant.includes('=') ? say`Choose a path without =.` : say`Write dataDir=${meant}.`;
  return {
    at: other ?? entry,
    severity: 'warning',
    message: other
      ? say`zkServer.sh greps for lines that begin with dataDir, and takes this one too: it makes a folder of both values for its pid file. Give it a name that begins otherwise.`
      : used === ''
        ? say`zkServer.sh greps for a line that begins with dataDir, finds none and has no folder for its pid file. Write dataDir=${meant}.`
        : say`zkServer.sh cuts dataDir out with grep and sed and gets ${quoted(used)}: it makes that folder for its pid file. ${advice}`,
  };
}

/** Does `zkServer.sh status` ask another port, or another host, than the server's? */
function isBroken(server: ServerConfig, entry: ConfigEntry, name: ParameterName, text: string): boolean {
  const cut = cutOut(text, name, true);
  const meant = trimmed(entry.value);
  const isGivenTwice = server.document?.entries.filter(({ key }) => trimmed(key) === name).length !== 1;
  const isElsewhere = server.lines.some(({ client }) => client);
  if (server.setting(name) === undefined || meant === '' || isGivenTwice || isElsewhere) return false;
  if (name === 'clientPort' && /^\d+$/.test(cut)) return false;
  // The shell drops the blanks, and two words are two arguments.
  const words = cut.split(/[ \t\n]+/).filter((word) => word !== '');
  return words.length !== 1 || words[0] !== meant || (name === 'clientPort' && givesUp(server));
}

/** Before ZOOKEEPER-3818 these releases take no port but digits, and then end where they find no myid. */
function givesUp({ release }: ServerConfig): boolean {
  return (release.atLeast('3.5.1') && release.before('3.5.9')) || (release.atLeast('3.6.0') && release.before('3.6.2'));
}

function forStatus(entry: ConfigEntry, cut: string, name: ParameterName): Finding {
  return {
    at: entry,
    message: say`zkServer.sh status cuts ${name} out with grep and sed, gets ${quoted(cut)} and doesn't find the server. Write ${`${name}=${trimmed(entry.value)}`}, without blanks.`,
  };
}

/** Escapes and letters outside ASCII are other rules' matters. */
function isPlain({ value }: ConfigEntry): boolean {
  return /^[ -~]+$/.test(value.value) && trimmed(value) !== '';
}

function isDirect(server: ServerConfig, { uri, range, key }: ConfigEntry): boolean {
  return server.written({ uri, range }).startsWith(`${key.value}=`);
}
