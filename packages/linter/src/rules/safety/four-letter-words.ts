import { newestRelease, parameters, type Release, valueIn } from '@zklint/parameters';
import { type JavaText, split, trim } from '@zklint/parser';
import { distance } from 'fastest-levenshtein';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';

const name = '4lw.commands.whitelist';
const commandsIn = (release: Release) => valueIn<readonly string[]>(parameters[name].elements, release) ?? [];

export const fourLetterWords = defineRule({
  id: 'four-letter-words',
  summary: 'List the four letter words that are used, each by its name.',
  severity: 'warning',

  *checkServer(server) {
    const list = server.entry(name)?.value;
    if (list === undefined || server.isOpen(name)) return;
    const commands = commandsIn(server.release);
    // ServerCnxn.isEnabled, from 3.5 FourLetterCommands.isEnabled: parts are trimmed, empty ones skipped.
    for (const word of split(list, ',').map(trim)) {
      if (word.value === '*') {
        yield everything(server, word);
        // What follows isn't read.
        return;
      }
      if (word.value !== '' && !commands.includes(word.value)) yield unknown(server, word, commands);
    }
  },
});

function everything({ release }: ServerConfig, at: JavaText): Finding {
  return {
    at,
    message: release.before('3.5.0')
      ? say`In ZooKeeper ${release.line} the * adds only wchc and wchp to what is allowed anyway, and with them anyone can stall a server that has many watches. Take the line away.`
      : say`The * lets anyone who reaches the client port run every command, also wchc and wchp, which can stall a server that has many watches. List the words that are used.`,
  };
}

function unknown(server: ServerConfig, at: JavaText, commands: readonly string[]): Finding {
  const { release } = server;
  const shown = quoted(server.written(at));
  const parts = at.value.split(/[\s;|]+/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => commands.includes(part))) {
    const apart = parts.join(', ');
    return {
      at,
      message: say`The list is split at commas only: ZooKeeper takes ${shown} for one word, which no command has. Write ${apart}.`,
      fix: { title: say`Put commas between the words`, safe: false, edits: [replace(at, apart)] },
    };
  }
  if (commandsIn(newestRelease).includes(at.value)) {
    return { at, message: say`ZooKeeper ${release.name} has no four letter word ${shown}, which came later.` };
  }
  const meant = nearest(at.value, commands);
  if (meant === undefined) {
    return { at, message: say`ZooKeeper ${release.name} has no four letter word ${shown} and skips it silently.` };
  }
  return {
    at,
    message: say`ZooKeeper ${release.name} has no four letter word ${shown} and skips it silently; did you mean ${meant}?`,
    fix: { title: say`Write ${meant}`, safe: false, edits: [replace(at, meant)] },
  };
}

/** The one command that a word means: in other letters, in quotes, with two letters swapped, or one too many or too few. */
function nearest(text: string, commands: readonly string[]): string | undefined {
  if (text.length > 10) return undefined;
  const word = text.toLowerCase().replace(/[^a-z]/g, '');
  const letters = sorted(word);
  const near = commands.filter((command) => distance(command, word) < 2 || sorted(command) === letters);
  const same = near.find((command) => command === word);
  return same ?? (near.length === 1 ? near[0] : undefined);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
