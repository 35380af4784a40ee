import { type ParameterName, parameterNamed } from '@zklint/parameters';
import { type ConfigEntry, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import type { Finding, Fix } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { nearestParameters } from '../../suggest.ts';
import { quoted } from '../../words.ts';
import { commentMark } from '../file/comment-mark.ts';

/** An entry whose key is an unknown name that can only mean this parameter. */
export function misspelt(server: ServerConfig, name: ParameterName): ConfigEntry | undefined {
  return [...server.entries.values()].find(({ key }) => {
    const written = trimmed(key);
    if (parameterNamed(written) || written.startsWith('server.') || commentMark.test(written)) return false;
    if (server.isDeclared(written)) return false;
    const [nearest, ...others] = nearestParameters(written, server.release);
    return nearest === name && others.length === 0;
  });
}

/** What a finding has besides its words where it stands on a misspelt key: no other rule needs to speak of that key. */
export function asMisspelt(entry: ConfigEntry, name: ParameterName): Pick<Finding, 'fix' | 'supersedes'> {
  return { fix: renameTo(entry, name), supersedes: ['unknown-parameter', 'redundant-prefix'] };
}

/** That ZooKeeper refuses a file for want of a parameter whose name is misspelt. */
export function refusedMisspelt(entry: ConfigEntry, name: ParameterName): Message {
  return say`${name} is not set: ZooKeeper ignores ${quoted(trimmed(entry.key))} and refuses the file. Write ${name}.`;
}

function renameTo(entry: ConfigEntry, name: ParameterName): Fix {
  return { title: say`Rename it to ${name}`, safe: false, edits: [replace(entry.key, name)] };
}
