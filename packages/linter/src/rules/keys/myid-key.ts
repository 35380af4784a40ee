/** The names under which people write a server's number into its configuration, and those of container images. */
export function isMyidKey(key: string): boolean {
  return /^(?:(?:zookeeper|zoo|zk)[._-])?(?:my[._-]?id|server[_-]?id)$/i.test(key);
}
