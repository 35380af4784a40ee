import { expect, test } from 'vitest';
import { withoutSecrets } from './secrets.ts';

test.each([
  ['a=1\nssl.keyStore.password = pa ss \nb=2\n', 'a=1\nssl.keyStore.password = ******\nb=2\n'],
  ['ssl.keyStore.password=one\\\r\n  two\r\n', 'ssl.keyStore.password=****\r\n*****\r\n'],
  ['DigestAuthenticationProvider.superDigest=super:x=', 'DigestAuthenticationProvider.superDigest=********'],
  ['ssl.keyStore.password=\n', 'ssl.keyStore.password=\n'],
  ['ssl.keyStore.passwordPath=/etc/password\n', 'ssl.keyStore.passwordPath=/etc/password\n'],
  ['myplugin.Secret=x\nauth.token=yy\n', 'myplugin.Secret=*\nauth.token=**\n'],
  ['secure.tokens=3\n', 'secure.tokens=3\n'],
  ['    - MYSQL_ROOT_PASSWORD=pw\n    - A=b\n', '    - MYSQL_ROOT_PASSWORD=**\n    - A=b\n'],
  ['    MYSQL_ROOT_PASSWORD: "pw"\n', '    MYSQL_ROOT_PASSWORD: ****\n'],
  ['env: {X_PASSWORD: pw, A: b}', 'env: {X_PASSWORD: **, A: b}'],
  ['X: "ssl.keyStore.password=pw tickTime=1"', 'X: "ssl.keyStore.password=** tickTime=1"'],
  ["X: '-Dzookeeper.ssl.keyStore.password=pw -Da=b'", "X: '-Dzookeeper.ssl.keyStore.password=** -Da=b'"],
  ['  - name: X_PASSWORD\n    value: "pw"\n', '  - name: X_PASSWORD\n    value: "**"\n'],
  [`  - X_PASSWORD=\${PW}\n`, `  - X_PASSWORD=\${PW}\n`],
  ['dataDir=/var/lib/zookeeper\n', 'dataDir=/var/lib/zookeeper\n'],
])('%j is shown as %j', (text, shown) => expect(withoutSecrets(text)).toBe(shown));
