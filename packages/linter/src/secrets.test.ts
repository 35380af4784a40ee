import { expect, test } from 'vitest';
import { expectLinear } from '../../../test/support/growth.ts';
import { withoutSecrets } from './secrets.ts';

test.each([
  ['a=1\nssl.keyStore.password = pa ss \nb=2\n', 'a=1\nssl.keyStore.password = ******\nb=2\n'],
  ['ssl.keyStore.password=one\\\r\n  two\r\n', 'ssl.keyStore.password=****\r\n*****\r\n'],
  ['DigestAuthenticationProvider.superDigest=super:x=', 'DigestAuthenticationProvider.superDigest=********'],
  ['ssl.keyStore.password=\n', 'ssl.keyStore.password=\n'],
  ['ssl.keyStore.passwordPath=/etc/password\n', 'ssl.keyStore.passwordPath=/etc/password\n'],
  ['myplugin.Secret=x\nauth.token=yy\n', 'myplugin.Secret=*\nauth.token=**\n'],
  ['secure.tokens=3\n', 'secure.tokens=3\n'],
  ['dataDir=/var/lib/zookeeper\n', 'dataDir=/var/lib/zookeeper\n'],
])('%j is shown as %j', (text, shown) => expect(withoutSecrets(text)).toBe(shown));

test.each([
  ['a map', 'ZOO_CLIENT_PASSWORD: hunter2\nZOO_MY_ID: 1', 'ZOO_CLIENT_PASSWORD: *******\nZOO_MY_ID: 1'],
  ['quotes', '  ZOO_SERVER_PASSWORDS: "a b"\r\n', '  ZOO_SERVER_PASSWORDS: *****\r\n'],
  ['a list', '- ZOO_TLS_QUORUM_KEYSTORE_PASSWORD=a b=c\n- X=1', '- ZOO_TLS_QUORUM_KEYSTORE_PASSWORD=*****\n- X=1'],
  ['a quoted item', "- 'ZOOKEEPER_SSL_KEYSTORE_PASSWORD=x'", "- 'ZOOKEEPER_SSL_KEYSTORE_PASSWORD=**"],
  ['a path', 'ZOO_CLIENT_PASSWORD_FILE: /run/secrets/zk', 'ZOO_CLIENT_PASSWORD_FILE: /run/secrets/zk'],
  ['no secret at all', 'ALLOW_EMPTY_PASSWORD: "yes"', 'ALLOW_EMPTY_PASSWORD: "yes"'],
  ['a flag', 'KAFKA_OPTS: -Da=1 -Dx.password=h,2 -Db=2', 'KAFKA_OPTS: -Da=1 -Dx.password=*** -Db=2'],
  ['a flag in list form', '- KAFKA_OPTS=-Dx.password=h', '- KAFKA_OPTS=-Dx.password=*'],
  ['a word', 'ZOO_CFG_EXTRA: "ssl.keyStore.password=h a=1"', 'ZOO_CFG_EXTRA: "ssl.keyStore.password=* a=1"'],
  ['a word with a blank', 'X: "a.password=h i j=1"', 'X: "a.password=*** j=1"'],
  [
    'a digest',
    '- ZOO_CFG_DigestAuthenticationProvider_superDigest=super:x',
    `- ZOO_CFG_DigestAuthenticationProvider_superDigest=${'*'.repeat(7)}`,
  ],
  [
    'a zoo.cfg',
    '  zoo.cfg: |\n    ssl.trustStore.password = a b\n    tickTime=1',
    '  zoo.cfg: |\n    ssl.trustStore.password = ***\n    tickTime=1',
  ],
  [
    'a zoo.cfg that goes on',
    '    ssl.keyStore.password=a\\\n      b\n    tickTime=1',
    '    ssl.keyStore.password=**\n      *\n    tickTime=1',
  ],
  ['a block', 'X_PASSWORD: >-\n  one\n  two\nY: 1', 'X_PASSWORD: >-\n  ***\n  ***\nY: 1'],
  ['the next line', 'X_PASSWORD:\n  one\nY: 1', 'X_PASSWORD:\n  ***\nY: 1'],
  ['a volume', 'secret:\n  secretName: tls\nsecrets:\n  - tls', 'secret:\n  secretName: tls\nsecrets:\n  - tls'],
  ['braces', '{ X_PASSWORD: one, ZOO_MY_ID: 1 }', '{ X_PASSWORD: ***, ZOO_MY_ID: 1 }'],
  ['braces with quotes', '{"X_PASSWORD": "o, e", "Y": 1}', '{"X_PASSWORD": *****", "Y": 1}'],
  ['a default', `A: \${X_PASSWORD:-one}/b`, `A: \${X_PASSWORD:-***}/b`],
  [
    'a pair',
    '- name: X_PASSWORD\n  value: one\n- name: Y\n  value: two',
    '- name: X_PASSWORD\n  value: ***\n- name: Y\n  value: two',
  ],
  ['a pair the other way', '- value: one\n  name: "X_PASSWORD"', '- value: ***\n  name: "X_PASSWORD"'],
  ['a pair in braces', '- {name: X_PASSWORD, value: one}', '- {name: X_PASSWORD, value: ***}'],
  ['a comment', '# X_PASSWORD: one', '# X_PASSWORD: ***'],
  ['an item of a list', '    - MYSQL_ROOT_PASSWORD=pw\n    - A=b\n', '    - MYSQL_ROOT_PASSWORD=**\n    - A=b\n'],
  ['a -D flag', "X: '-Dzookeeper.ssl.keyStore.password=pw -Da=b'", "X: '-Dzookeeper.ssl.keyStore.password=** -Da=b'"],
  ['a word of a list', 'X: "ssl.keyStore.password=pw tickTime=1"', 'X: "ssl.keyStore.password=** tickTime=1"'],
  ['a pair with quotes', '  - name: X_PASSWORD\n    value: "pw"\n', '  - name: X_PASSWORD\n    value: ****\n'],
])('in YAML, %s', (_, text, shown) => expect(withoutSecrets(text, 'file:///docker-compose.yml')).toBe(shown));

test.each<[string, (size: number) => string]>([
  ['names', (size) => 'password '.repeat(size)],
  ['items', (size) => `${'- '.repeat(3 * size)}x`],
  ['hyphens', (size) => 'a-'.repeat(3 * size)],
  ['defaults', (size) => 'password:-'.repeat(size)],
])('in YAML with very many %s, in no more time than they are many', async (_, text) => {
  await expectLinear(20_000, (size) => withoutSecrets(`token\n${text(size)}`, 'compose.yaml'));
});
