import type { ConfigDocument, Located, Place } from '@zklint/parser';
import { replace } from '../edits.ts';
import { Message, say } from '../message.ts';
import { nearWord } from '../near-word.ts';
import type { Finding } from '../rule.ts';
import { rules } from '../rules/index.ts';
import type { AskedRelease } from '../settings/values.ts';
import { quoted } from '../words.ts';
import { type Directive, type DirectiveName, directiveNames, directivesIn } from './directives.ts';
import { releasesTold } from './told-release.ts';

const ids: readonly string[] = rules.map(({ id }) => id);
const known = new Set(ids);

/** The findings of unknown-rule: what comments to zklint name that it doesn't know. */
export function* unknownNamesIn(document: ConfigDocument): Iterable<Finding> {
  for (const directive of directivesIn(document)) {
    if (directive.name === undefined) yield* misspelt(directive);
    else if (directive.name !== 'zookeeper') yield* unknownRules(directive, document);
  }
  yield* unknownReleases(document);
}

/** How other linters call it. */
const otherNames: Readonly<Record<string, DirectiveName>> = {
  'disable-line': 'disable-next-line',
  ignore: 'disable-next-line',
  'ignore-next-line': 'disable-next-line',
  'ignore-file': 'disable-file',
};

/** Prose may begin in the same way (`zklint-disabled for now`): what follows tells. */
function* misspelt({ head, words: [first] }: Directive): Iterable<Finding> {
  const written = head.value.replace(/^zklint[^a-z]*/i, '').replace(/\s*[=:]$/, '');
  const meant = otherNames[written.toLowerCase()] ?? nearWord(written, directiveNames);
  if (meant === undefined || first === undefined) return;
  const isHyphened = /^zklint-/i.test(head.value);
  const isMeant = known.has(first.value) || (isHyphened && /^[a-z]+(-[a-z]+)+$/.test(first.value));
  if (meant === 'zookeeper' ? !/^3\.\d/.test(first.value) : !isMeant) return;
  yield {
    at: head,
    message: say`zklint does nothing for a comment that begins with ${quoted(head.value)}; did you mean ${`zklint-${meant}`}?`,
    fix: { title: say`Write ${`zklint-${meant}`}`, safe: false, edits: [replace(head, `zklint-${meant}`)] },
  };
}

function* unknownRules({ head, words }: Directive, { text }: ConfigDocument): Iterable<Finding> {
  if (words.length === 0) {
    yield {
      at: head,
      message: say`This comment names no rule. Name each one that it is about, as in ${`# ${head.value} unknown-parameter`}.`,
    };
  }
  for (const { at, words: others, isTail } of unknownRuns(words, text)) {
    const meant = others === 1 ? nearWord(at.value, ids) : undefined;
    const isReason = meant === undefined && (others > 1 || isTail);
    yield {
      at,
      message: isReason
        ? say`${quoted(at.value)} names no rule. If it is the reason, write -- before it.`
        : meant === undefined
          ? say`${say`There is no rule ${quoted(at.value)}`}.`
          : say`${say`There is no rule ${quoted(at.value)}`}; did you mean ${meant}?`,
      ...(meant !== undefined && {
        fix: { title: say`Write ${meant}`, safe: false, edits: [replace(at, meant)] },
      }),
    };
  }
}

interface Run {
  readonly at: Located<string>;
  /** How many words it has. */
  readonly words: number;
  /** Does only a blank part it from the rule before? */
  readonly isTail: boolean;
}

/** Words that name no rule, those together that only blanks part: they may be a sentence. */
function unknownRuns(words: Directive['words'], text: string): readonly Run[] {
  const runs: Run[] = [];
  let before: Located<string> | undefined;
  for (const word of words) {
    const isJoined = before !== undefined && !text.slice(before.range.end, word.range.start).includes(',');
    const last = runs.at(-1);
    if (!known.has(word.value)) {
      if (last && isJoined && last.at.range.end === before?.range.end) {
        runs[runs.length - 1] = { ...last, at: spanning(last.at, word, text), words: last.words + 1 };
      } else runs.push({ at: word, words: 1, isTail: isJoined });
    }
    before = word;
  }
  return runs;
}

function* unknownReleases(document: ConfigDocument): Iterable<Finding> {
  let counting: { readonly at: Place; readonly asked: AskedRelease } | undefined;
  for (const { asked, ...at } of releasesTold(document)) {
    if (asked instanceof Message) {
      yield { at, message: asked };
    } else if (counting && counting.asked.asked !== asked.asked) {
      yield {
        at,
        message: say`This file already names release ${counting.asked.asked}, which counts. Remove one of the two comments.`,
        related: [{ at: counting.at, message: say`There it is named.` }],
      };
    } else if (!asked.exact) {
      yield {
        at,
        message: say`ZooKeeper ${asked.asked} is newer than all that zklint knows of: judged as ${asked.release.name}.`,
        severity: 'info',
      };
    }
    if (!(asked instanceof Message)) counting ??= { at, asked };
  }
}

function spanning(first: Place, last: Place, text: string): Located<string> {
  const range = { start: first.range.start, end: last.range.end };
  return { uri: first.uri, range, value: text.slice(range.start, range.end) };
}
