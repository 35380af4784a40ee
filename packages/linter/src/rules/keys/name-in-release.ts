import { isAvailable, type Parameter, parameterNamed, parameters, type Release } from '@zklint/parameters';

/** What a release calls a parameter that was renamed: its own name, the one it has later or had before, or nothing. */
export function nameInRelease(name: string, release: Release): string | undefined {
  const parameter = parameterNamed(name);
  const later = parameter?.deprecated?.useInstead;
  const earlier = Object.entries<Parameter>(parameters).find(([, { deprecated }]) => deprecated?.useInstead === name);
  return [name, later, earlier?.[0]].find((one) => {
    const found = one === undefined ? undefined : parameterNamed(one);
    return found && isAvailable(found, release);
  });
}
