import { withoutTemplateEnding } from './paths.ts';

/** Names that say "ZooKeeper" by themselves (what public repositories use most). */
const ownNames = /^(zoo[^/]*\.cfg|zookeeper[^/]*\.properties)$/i;
/** Those among them that more often are of another program: of Log4j, of a client, of Nagios. */
const doubtfulNames = /log4j|logging|jaas|client|producer|consumer|^zookeeper[^/]*\.cfg/i;

/** Does a name by itself say that a file is ZooKeeper's? */
export function isConfigName(name: string): boolean {
  return ownNames.test(withoutTemplateEnding(name)) && !doubtfulNames.test(name);
}

/** Is it a setting that only ZooKeeper's files have? */
export function isTellingEntry(key: string, value: string): boolean {
  if (/^(tickTime|initLimit|syncLimit|clientPort|dataLogDir)$/.test(key)) return true;
  return /^server\.\d+$/.test(key) && /:\d+:\d+/.test(value);
}
