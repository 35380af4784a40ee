import { bitnamiKeys, bitnamiOthers } from './bitnami.data.ts';
import { confluentKeys, confluentLaterKeys, confluentOthers } from './confluent.data.ts';
import { officialLines, officialOthers, scriptVariables } from './official.data.ts';

/** Which variables an image reads. */
export interface Reads {
  /** As people name it in a Compose file. */
  readonly image: string;
  /** What the names of its own variables begin with. */
  readonly prefix: 'ZOO_' | 'ZOOKEEPER_';
  /** The key that each becomes, or what else it stands for: `myid`, `server`. */
  readonly keys: ReadonlyMap<string, string>;
  /** Those that it reads for other ends. */
  readonly others: ReadonlySet<string>;
  /** How it is given a parameter for which it has no variable. */
  readonly way: 'ZOO_CFG_EXTRA' | 'ZOO_CFG_' | 'KAFKA_OPTS';
}

export const officialReads: Reads = {
  image: 'zookeeper',
  prefix: 'ZOO_',
  keys: new Map([
    ...officialLines.map(({ name, key }) => [name, key] as const),
    ['ZOO_SERVERS', 'server'],
    ['ZOO_4LW_COMMANDS_WHITELIST', '4lw.commands.whitelist'],
    ['ZOO_CFG_EXTRA', ''],
    ['ZOO_MY_ID', 'myid'],
    ['ZOO_PORT', 'clientPort'],
  ]),
  others: new Set([...officialOthers, ...scriptVariables]),
  way: 'ZOO_CFG_EXTRA',
};

export const bitnamiReads: Reads = {
  image: 'bitnami/zookeeper',
  prefix: 'ZOO_',
  keys: new Map([
    ...Object.entries(bitnamiKeys).map(([name, [key]]) => [name, key] as const),
    ['ZOO_SERVERS', 'server'],
    ['ZOO_SERVER_ID', 'myid'],
  ]),
  others: new Set([...bitnamiOthers, ...scriptVariables]),
  way: 'ZOO_CFG_',
};

export const confluentReads: Reads = {
  image: 'confluentinc/cp-zookeeper',
  prefix: 'ZOOKEEPER_',
  keys: new Map([
    ...Object.entries(confluentKeys),
    ...Object.entries(confluentLaterKeys),
    ['ZOOKEEPER_SERVERS', 'server'],
    ['ZOOKEEPER_SERVER_ID', 'myid'],
  ]),
  others: new Set(confluentOthers),
  way: 'KAFKA_OPTS',
};

/** The image whose variable that is, and what it stands for there. */
export function imageReading(name: string): { readonly image: string; readonly key: string | undefined } | undefined {
  const reads = [officialReads, bitnamiReads, confluentReads].find((one) => one.keys.has(name) || one.others.has(name));
  return reads && !scriptVariables.includes(name) ? { image: reads.image, key: reads.keys.get(name) } : undefined;
}
