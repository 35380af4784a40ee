import { expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { findings } from '../../../../../test/support/workspace.ts';

testRule('plain-secret', {
  'a password of a store': {
    files: '«ssl.keyStore.password»=example\n',
    releases: ['3.8.1', '3.9.5'],
    severity: 'info',
    says: ['ssl.keyStore.password.', 'ssl.keyStore.passwordPath'],
    refusal: null,
    fixed: null,
  },
  'before there were paths': {
    files: '«ssl.quorum.trustStore.password»=example\n',
    releases: ['3.5.5', '3.7.2'],
    says: ["nobody but ZooKeeper's user"],
  },
  'one finding for a file': {
    files: '«ssl.keyStore.password»=example\nssl.trustStore.password=example\nssl.quorum.keyStore.password=example\n',
    says: ['ssl.keyStore.password and 2 more'],
  },
  'the super user': { files: '«DigestAuthenticationProvider.superDigest»=super:x=\n', releases: ['3.4.14', '3.9.5'] },
  'one that no file can hold': {
    files: '«ssl.keyStore.password»=example\nSASLAuthenticationProvider.superPassword=example\n',
    says: ['ssl.keyStore.password and 1 more', "nobody but ZooKeeper's user"],
  },
  'a key that the release does not read': { files: 'ssl.keyStore.password=example\n', releases: ['3.4.14'] },
  nothing: { files: 'ssl.keyStore.password=\n' },
  'the last of two counts': { files: 'ssl.keyStore.password=example\nssl.keyStore.password=\n' },
  'what is filled in later': {
    files:
      'ssl.keyStore.password=$PASSWORD\nssl.trustStore.password=<your password>\nssl.quorum.keyStore.password=@password@\nssl.quorum.trustStore.password=******\n',
  },
  'a flag has no place': { files: 'dataDir=/d/a\n', jvm: { 'zookeeper.ssl.keyStore.password': 'example' } },
});

test('it never says the secret', async () => {
  const text = 'ssl.keyStore.password=s3cret\nssl.trustStore.password=s3cret\n';
  const [found] = await findings('plain-secret', { 'zoo.cfg': text });
  const { message, at, related = [] } = found ?? { message: '', at: undefined };
  for (const shown of [message, ...related.map((one) => one.message)]) expect(String(shown)).not.toContain('s3cret');
  for (const place of [at, ...related.map((one) => one.at)])
    expect(text.slice(place?.range.start, place?.range.end)).toMatch(/^ssl\.(key|trust)Store\.password$/);
});
