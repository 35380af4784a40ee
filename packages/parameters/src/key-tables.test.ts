import { expect, test } from 'vitest';
import { findRelease, type ParameterName, parameterNamed, parameters, type Reader, readerIn } from './index.ts';
import { keyTables } from './key-tables.data.ts';

/** What the catalogue calls the types of the tables. The class of a metrics provider is loaded after all keys are read. */
const readers: Readonly<Record<string, readonly Reader[]>> = {
  int: ['strict-int'],
  long: ['strict-long'],
  'lenient-boolean': ['lenient-boolean'],
  'strict-boolean': ['strict-boolean'],
  peerType: ['peer-type'],
  path: ['path'],
  string: ['text', 'class-name'],
};

const refusingReaders: readonly Reader[] = [
  'strict-int',
  'strict-long',
  'strict-hex',
  'strict-double',
  'strict-boolean',
  'peer-type',
  'strict-choice',
  'exact-choice',
  'path',
  'class-name',
  'checked-text',
];

/** Read after parseProperties, by QuorumMaj and QuorumHierarchical, so the tables lack it. */
const readElsewhere = 'version' satisfies ParameterName;

for (const [name, table] of Object.entries(keyTables)) {
  const release = findRelease(name)?.release;
  if (!release) throw new Error(`${name} is no release.`);

  test(`every key that the parser of ${name} knows is read as the catalogue says`, () => {
    const unlike = Object.entries(table).flatMap(([key, type]) => {
      const parameter = parameterNamed(key);
      const reader = parameter && readerIn(parameter, release);
      return reader && readers[type]?.includes(reader)
        ? []
        : [`${key}: ${type} in the table, ${reader} in the catalogue`];
    });
    expect(unlike).toEqual([]);
  });

  test(`the parser of ${name} knows every parameter that the catalogue has it refuse`, () => {
    const refusedAtParse = Object.keys(parameters).filter((key) => {
      const parameter = parameterNamed(key);
      return parameter && !parameter.stage && refusingReaders.includes(readerIn(parameter, release));
    });
    expect(refusedAtParse.filter((key) => key !== readElsewhere && !Object.hasOwn(table, key))).toEqual([]);
  });
}
