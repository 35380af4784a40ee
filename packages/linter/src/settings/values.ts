import { findRelease, type Release, releases } from '@zklint/parameters';
import type { RuleSettings } from '../lint.ts';
import { type Message, say } from '../message.ts';
import { withMeant } from '../near-word.ts';
import type { Severity } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { cut, listed, quoted } from '../words.ts';

/** The release that a person asked for and the one that stands for it: another one where `exact` is false. */
export interface AskedRelease {
  readonly release: Release;
  readonly asked: string;
  readonly exact: boolean;
}

const severities: readonly string[] = ['off', 'info', 'warning', 'error'];

/** The release that a text such as `3.8` or `3.8.4` means, or what is wrong with it. */
export function readRelease(text: string): AskedRelease | Message {
  const found = findRelease(text);
  if (found) return found;
  const newest = new Map(releases.map(({ line, name }) => [line, name]));
  const lines = listed([...newest].map(([line, name]) => `${line} (${name})`));
  return say`${quoted(text)} is no release that zklint knows. It knows, with the newest release of each, ${lines}.`;
}

/** The severity that is given to a rule, as settings of that one rule, or what is wrong with it. */
export function readRuleSetting(id: string, severity: unknown): RuleSettings | Message {
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) return withMeant(say`There is no rule ${quoted(id)}`, id, ids);
  if (isSeverity(severity)) return { [id]: severity };
  const fault = say`The severity of ${id} must be off, info, warning or error, not ${written(severity)}`;
  return withMeant(fault, typeof severity === 'string' ? severity : '', severities);
}

/** A path of the server as the key of a map: one folder is one key, however it is written. */
export function withoutLastSlash(path: string): string {
  return path.replace(/(?<=[^/])\/+$/, '');
}

export function isTextObject(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string' && text !== '');
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && severities.includes(value);
}

/** A value as it stands in the file, cut where it is long. */
export function written(value: unknown): string | Message {
  try {
    const text = JSON.stringify(value);
    return text === undefined ? say`nothing` : cut(text);
  } catch {
    // So deep that the stack ends.
    return '[[…]]';
  }
}
