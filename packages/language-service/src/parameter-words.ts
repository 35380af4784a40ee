import { say, type Tell } from '@zklint/linter';
import type { Parameter } from '@zklint/parameters';
import type { ParameterText } from '@zklint/parameters/texts';
import { type Block, codes, labelled, type Piece } from './prose.ts';

/** From which release on a parameter is deprecated, and what takes its place. */
export function deprecation({ since, useInstead }: NonNullable<Parameter['deprecated']>, tell: Tell): Block {
  const said = useInstead === undefined ? say`from ${since} on` : say`from ${since} on: use ${useInstead}`;
  return labelled(say`Deprecated`, [tell(said)], tell);
}

/** How much harm a wrong value may do; undefined where little. */
export function riskOf({ risk }: ParameterText, tell: Tell): Block | undefined {
  return risk && labelled(say`Risk`, [tell({ high: say`high`, medium: say`medium` }[risk])], tell);
}

/** The settings without which a parameter has no effect; undefined where there are none. */
export function needsOf({ requires }: ParameterText, tell: Tell): Block | undefined {
  return requires && labelled(say`Needs`, codes(requires), tell);
}

/** Where to read on. */
export function documentationAt(address: string, tell: Tell): Piece {
  return { link: address, text: tell(say`ZooKeeper's documentation`) };
}
