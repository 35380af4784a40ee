import type { Circumstances, Files } from './workspace.ts';

/** A check of ZooKeeper: a text that it refuses, the rule that says so, alone among errors, and ZooKeeper's own words. */
export interface Check extends Circumstances {
  readonly what: string;
  readonly files: string | Files;
  readonly rule: string;
  readonly refusal: string;
}

export const check = (
  what: string,
  files: Check['files'],
  rule: string,
  refusal: string,
  more: Circumstances = {},
): Check => ({
  what,
  files,
  rule,
  refusal,
  ...more,
});

/** What Java says of a text that is no number. */
export const input = (text: string) => `For input string: "${text}"`;

/** In ZooKeeper 3.4. */
export const old = { release: '3.4' };

/** Absolute paths are those of the files. */
export const onHost = { onHost: true };
