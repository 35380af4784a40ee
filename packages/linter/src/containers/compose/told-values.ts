/** Names of variables that are no matter of ZooKeeper's, and of those that are the ones that hold a secret. */
const secretName =
  /pass|secret|token|credential|private|auth|dsn|(^|_)(pw|pwd|key)(_|$)|(access|api|encryption|signing)_?key/i;
const ownName = /^(zoo|zk|zookeeper|kafka|server)_/i;

/** Numbers, hosts, lists of servers, paths and tags: nothing in them is long enough for a token. */
const plainValue = /^(?![^:]*:\/\/)[\w.:;=,/| -]*$/;
const longWord = /\w{20}/;

/**
 * May the value of a variable be told to people? The files that set them are written to be kept from others, and what a Compose
 * file takes from them ends in the log of a CI server. What isn't told is unknown.
 */
export function mayBeTold(name: string, value: string): boolean {
  if (secretName.test(name)) return false;
  return ownName.test(name) || (plainValue.test(value) && !longWord.test(value));
}
