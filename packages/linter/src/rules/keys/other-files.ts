import type { Release } from '@zklint/parameters';
import { type Message, say } from '../../message.ts';
import { type OtherFile, otherFiles, scriptVariables } from './other-files.data.ts';

interface Places {
  readonly byKey: ReadonlyMap<string, OtherFile>;
  readonly byPrefix: readonly (readonly [prefix: string, file: OtherFile])[];
  readonly variables: ReadonlySet<string>;
}

let places: Places | undefined;

/** Made when the first unknown key needs it. */
function placesOf(): Places {
  places ??= {
    byKey: new Map(otherFiles.flatMap((file) => wordsIn(file.keys).map((key) => [key, file] as const))),
    byPrefix: otherFiles.flatMap((file) => wordsIn(file.prefixes).map((prefix) => [prefix, file] as const)),
    variables: new Set(wordsIn(scriptVariables)),
  };
  return places;
}

/** Where a key belongs that is none of ZooKeeper's and no misspelt one either, or undefined. */
export function placeOf(key: string, release: Release): Message | undefined {
  const { byKey, byPrefix, variables } = placesOf();
  if (variables.has(key)) return say`It is a variable of zkServer.sh and belongs in conf/zookeeper-env.sh.`;
  if (/^-(?:X|D(?!zookeeper\.))/.test(key))
    return say`It is a flag of the JVM and belongs in SERVER_JVMFLAGS, in conf/java.env.`;
  if (/^(log4j|logback|appender|logger|rootLogger)(\.|$)/.test(key)) {
    return release.atLeast('3.8.0')
      ? say`Logging is set up in conf/logback.xml.`
      : say`Logging is set up in conf/log4j.properties.`;
  }
  const file = byKey.get(key) ?? byPrefix.find(([prefix]) => key.startsWith(prefix))?.[1];
  return file && say`It is a key of ${file.program} and belongs in ${file.file}.`;
}

/** Is it a variable by which a container image is told what to write into its zoo.cfg? */
export function isContainerVariable(key: string): boolean {
  return /^(ZOO|ZOOKEEPER)_[A-Z\d_]+$/.test(key);
}

function wordsIn(text = ''): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
