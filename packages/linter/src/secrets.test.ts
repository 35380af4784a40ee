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
  ['dataDir=/var/lib/zookeeper\n', 'dataDir=/var/lib/zookeeper\n'],
])('%j is shown as %j', (text, shown) => expect(withoutSecrets(text)).toBe(shown));
