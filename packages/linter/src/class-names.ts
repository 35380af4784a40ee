import { distance } from 'fastest-levenshtein';

/** Is the text a class name with its package? */
export function isClassName(text: string): boolean {
  return /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)+$/u.test(text);
}

/** The one of ZooKeeper's own classes that a text most likely means: a slip, no package, or a wrong one of ZooKeeper's. */
export function nearestClass(text: string, known: readonly string[]): string | undefined {
  const written = text.toLowerCase();
  const isOwn = !isClassName(text) || written.startsWith('org.apache.zookeeper.');
  return known.find(
    (name) =>
      distance(written, name.toLowerCase()) <= 2 || (isOwn && simpleName(written) === simpleName(name.toLowerCase())),
  );
}

/** A class name without its package. */
export function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
