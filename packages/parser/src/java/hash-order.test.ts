import { expect, test } from 'vitest';
import { hashOrder } from './hash-order.ts';

// Each row is a Properties filled in the left order, and what entrySet() of Java 17 gave.
test.each([
  [
    'six keys, two of them one when trimmed',
    ['tickTime', 'initLimit', 'syncLimit', 'dataDir', 'clientPort', ' clientPort '],
    [' clientPort ', 'dataDir', 'tickTime', 'initLimit', 'clientPort', 'syncLimit'],
  ],
  [
    'equal hash codes, an empty key, a letter outside ASCII',
    ['AaAa', 'BBBB', 'AaBB', 'BBAa', 'Aa', 'BB', '', '\u00e9'],
    ['Aa', 'BB', '', '\u00e9', 'AaAa', 'BBBB', 'AaBB', 'BBAa'],
  ],
  [
    'equal hash codes when the table grows',
    ['AaAa', 'k1', 'BBBB', 'k2', 'AaBB', 'k3', 'BBAa', 'k4', 'k5', 'k6', 'k7', 'k8', 'k9', 'k10', 'k11'],
    ['k1', 'k2', 'k3', 'k4', 'k5', 'k11', 'k6', 'k10', 'k7', 'k8', 'k9', 'AaAa', 'BBBB', 'AaBB', 'BBAa'],
  ],
  [
    'a table that grows twice',
    'server.1 server.01 server.+1 server.2 server.3 group.1 weight.1 tickTime initLimit syncLimit dataDir dataLogDir clientPort standaloneEnabled reconfigEnabled autopurge.purgeInterval autopurge.snapRetainCount maxClientCnxns minSessionTimeout maxSessionTimeout electionAlg peerType admin.serverPort snapCount jute.maxbuffer 4lw.commands.whitelist server.4 server.5'.split(
      ' ',
    ),
    'dataDir 4lw.commands.whitelist syncLimit server.+1 standaloneEnabled initLimit clientPort minSessionTimeout electionAlg snapCount peerType admin.serverPort autopurge.purgeInterval maxSessionTimeout dataLogDir jute.maxbuffer reconfigEnabled weight.1 server.2 server.1 server.01 autopurge.snapRetainCount tickTime server.5 server.4 server.3 group.1 maxClientCnxns'.split(
      ' ',
    ),
  ],
])('%s', (_, written, expected) => expect(hashOrder(written)).toEqual(expected));

test('a key that is put again keeps its place', () => {
  expect(hashOrder(['a', 'b', 'a'])).toEqual(hashOrder(['a', 'b']));
});
