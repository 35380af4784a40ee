/** Those that differ from what most say; of as many that say one thing and another, the later ones. */
export interface Disagreement<Saying> {
  readonly agreed: readonly [Saying, ...Saying[]];
  readonly differing: readonly Saying[];
}

/** Compares what files say; undefined where all agree. */
export function disagreementAmong<Saying>(
  sayings: readonly Saying[],
  whatOf: (saying: Saying) => string | number | boolean,
): Disagreement<Saying> | undefined {
  const byWhat = new Map<ReturnType<typeof whatOf>, [Saying, ...Saying[]]>();
  for (const saying of sayings) {
    const others = byWhat.get(whatOf(saying));
    if (others) others.push(saying);
    else byWhat.set(whatOf(saying), [saying]);
  }
  const [agreed, ...others] = [...byWhat.values()].sort((one, other) => other.length - one.length);
  return agreed === undefined || others.length === 0 ? undefined : { agreed, differing: others.flat() };
}
