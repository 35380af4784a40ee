import { type ConfigDocument, type ConfigEntry, documentsOf, type Place } from '@zklint/linter';
import { trimmed } from '@zklint/parser';
import { allEntries, type Page, type Spot } from './snapshot.ts';

/** A parameter that is given under an offset. */
export interface GivenParameter {
  readonly name: string;
  readonly spot: Spot;
  /** The keys of all entries of the ensemble that give it. */
  readonly all: readonly Place[];
}

/** The parameter whose key an offset touches. Undefined elsewhere, and for what an image sets by itself. */
export function parameterAt(page: Page, offset: number): GivenParameter | undefined {
  const spot = page.spotAt(offset);
  const key = spot?.entry?.key;
  if (spot === undefined || key === undefined || offset > key.range.end || isByImage(spot.document, key))
    return undefined;
  const name = trimmed(key);
  const all = new Map<string, Place>();
  for (const server of spot.ensemble.servers) {
    for (const document of documentsOf(server)) {
      for (const { key: other } of givingIn(document, name)) {
        if (!isByImage(document, other)) all.set(`${other.range.start} ${other.uri}`, other);
      }
    }
  }
  return name === '' ? undefined : { name, spot, all: [...all.values()] };
}

function givingIn(document: ConfigDocument, name: string): readonly ConfigEntry[] {
  const giving = allEntries(document).filter(({ key }) => trimmed(key) === name);
  return giving.sort((one, other) => one.range.start - other.range.start);
}

function isByImage({ part }: ConfigDocument, { range }: Place): boolean {
  return part?.image?.start === range.start && part.image.end === range.end;
}
