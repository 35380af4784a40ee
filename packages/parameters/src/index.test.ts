import { expect, expectTypeOf, test } from 'vitest';
import {
  familyOf,
  findRelease,
  isAvailable,
  type ParameterName,
  parameterNamed,
  parameters,
  type Release,
  readerIn,
  releases,
  type ValueOf,
  valueIn,
} from './index.ts';

function release(name: string): Release {
  const found = findRelease(name);
  if (!found?.exact) throw new Error(`${name} is no release.`);
  return found.release;
}

const releasesWith = (name: ParameterName) =>
  releases.filter((one) => isAvailable(parameters[name], one)).map((one) => one.name);

test('a parameter is found by its exact name only', () => {
  expect(parameterNamed('tickTime')).toBe(parameters.tickTime);
  expect(parameterNamed('ticktime')).toBeUndefined();
  for (const inherited of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect(parameterNamed(inherited)).toBeUndefined();
  }
});

test('back-ports leave gaps in the availability', () => {
  expect(isAvailable(parameters['4lw.commands.whitelist'], release('3.4.9'))).toBe(false);
  expect(isAvailable(parameters['4lw.commands.whitelist'], release('3.4.10'))).toBe(true);
  expect(isAvailable(parameters['4lw.commands.whitelist'], release('3.4.14'))).toBe(true);
  expect(isAvailable(parameters['4lw.commands.whitelist'], release('3.5.0'))).toBe(false);
  expect(isAvailable(parameters['4lw.commands.whitelist'], release('3.5.2'))).toBe(false);
  expect(isAvailable(parameters['4lw.commands.whitelist'], release('3.5.3'))).toBe(true);
  expect(isAvailable(parameters['4lw.commands.whitelist'], release('3.9.5'))).toBe(true);
});

test('support may end with a line or inside one', () => {
  expect(releasesWith('ipReachableTimeout')).toEqual(['3.4.11', '3.4.12', '3.4.13', '3.4.14']);
  expect(releasesWith('com.sun.security.enableCRLDP').slice(-2)).toEqual(['3.9.3', '3.9.4']);
  expect(releasesWith('client.certReload').slice(0, 4)).toEqual(['3.7.2', '3.8.5', '3.8.6', '3.9.0']);
});

test('nothing reads what only documentation names, and no release yet what is unreleased', () => {
  expect(releasesWith('connectionMaxTokens')).toEqual([]);
  expect(releasesWith('metricsProvider.httpsPort')).toEqual([]);
  expect(releasesWith('dataDir')).toHaveLength(47);
});

test('a boolean is lenient before it is strict', () => {
  expect(readerIn(parameters.sslQuorum, release('3.6.4'))).toBe('lenient-boolean');
  expect(readerIn(parameters.sslQuorum, release('3.7.0'))).toBe('strict-boolean');
  expect(readerIn(parameters.standaloneEnabled, release('3.5.0'))).toBe('strict-boolean');
});

test('a release that does not know a parameter passes it through', () => {
  expect(readerIn(parameters.sslQuorum, release('3.4.14'))).toBe('pass-through');
  expect(readerIn(parameters.reconfigEnabled, release('3.5.2'))).toBe('pass-through');
  expect(readerIn(parameters.connectionMaxTokens, release('3.9.5'))).toBe('pass-through');
});

test('the way of reading may change without becoming strict', () => {
  expect(readerIn(parameters.snapCount, release('3.7.2'))).toBe('lenient-int');
  expect(readerIn(parameters.snapCount, release('3.8.0'))).toBe('decoded-int');
  expect(readerIn(parameters.allowSaslFailedClients, release('3.5.8'))).toBe('exact-true');
  expect(readerIn(parameters.allowSaslFailedClients, release('3.5.9'))).toBe('lenient-boolean');
});

test('a value that the parser takes may be refused later', () => {
  expect(parameters.cnxTimeout).toMatchObject({ parse: 'strict-int', stage: 'start' });
  expect(parameters['ssl.clientAuth']).toMatchObject({ parse: 'strict-choice', stage: 'tls' });
  expect(parameters['admin.rateLimiterIntervalInMS']).toMatchObject({ parse: 'strict-int', stage: 'use' });
});

test('defaults, bounds and choices are those of the release', () => {
  expect(valueIn(parameters.tickTime.default, release('3.9.5'))).toBe(3000);
  expect(valueIn(parameters.clientPort.min, release('3.8.6'))).toBe(1);
  expect(valueIn(parameters.clientPort.min, release('3.9.0'))).toBe(0);
  expect(valueIn(parameters.electionAlg.choices, release('3.5.10'))).toEqual([0, 1, 2, 3]);
  expect(valueIn(parameters.electionAlg.choices, release('3.6.0'))).toEqual([3]);
  expect(valueIn(parameters['ssl.keyStore.type'].choices, release('3.5.10'))).toContain('BCFKS');
  expect(valueIn(parameters['ssl.keyStore.type'].choices, release('3.6.2'))).not.toContain('BCFKS');
  expect(valueIn(parameters['fips-mode'].default, release('3.8.6'))).toBe(false);
  expect(valueIn(parameters['fips-mode'].default, release('3.8.1'))).toBeUndefined();
  expect(valueIn(parameters['ssl.protocol'].default, release('3.9.2'))).toBeUndefined();
  expect(valueIn(parameterNamed('forceSync')?.default, release('3.9.5'))).toBe('yes');
  expect(valueIn(parameterNamed('dataDir')?.default, release('3.9.5'))).toBeUndefined();
});

test('a default of one word is its value, one that needs prose is absent', () => {
  expect(parameters['autopurge.purgeInterval'].default).toBe(0);
  expect(parameters['snapshot.compression.method'].default).toBe('');
  expect(parameters.snapshotSizeFactor.default).toBe(0.33);
  expect(parameters.dataLogDir).not.toHaveProperty('default');
  expect(parameters['nio.numWorkerThreads']).not.toHaveProperty('default');
});

test('what cannot be set in the file says so', () => {
  expect(parameters['jute.maxbuffer'].settableInFile).toBe(false);
  expect(parameters['multiAddress.enabled'].settableInFile).toBe('partial');
  expect(parameters.tickTime).not.toHaveProperty('settableInFile');
});

test.each([
  ['server.1', 'server.<id>'],
  ['server.-1', 'server.<id>'],
  ['server.x', undefined],
  ['server.realm', undefined],
  ['group.1', 'group.<id>'],
  ['groups', undefined],
  ['weight.10', 'weight.<id>'],
  ['metricsProvider.foo', 'metricsProvider.<key>'],
  ['metricsProvider.httpPort', 'metricsProvider.<key>'],
  ['authProvider.sasl', 'authProvider.<n>'],
  ['superUser.1', 'superUser.<suffix>'],
  ['superUser', undefined],
  ['zookeeper.tickTime', undefined],
  ['tickTime', undefined],
  ['', undefined],
])('the family of %s is %s', (key, family) => {
  expect(familyOf(key)).toBe(family);
});

test('misspelt names do not compile, and values have the type that their parameter says', () => {
  // @ts-expect-error tickTme is no parameter.
  const misspelt: ParameterName = 'tickTme';
  expect(parameterNamed(misspelt)).toBeUndefined();
  // @ts-expect-error A family is no parameter.
  expect(parameterNamed('server.<id>' satisfies ParameterName)).toBeUndefined();

  expectTypeOf<ValueOf<'tickTime'>>().toEqualTypeOf<number>();
  expectTypeOf<ValueOf<'snapshotSizeFactor'>>().toEqualTypeOf<number>();
  expectTypeOf<ValueOf<'electionAlg'>>().toEqualTypeOf<number>();
  expectTypeOf<ValueOf<'sslQuorum'>>().toEqualTypeOf<boolean>();
  expectTypeOf<ValueOf<'peerType'>>().toEqualTypeOf<'observer' | 'participant'>();
  expectTypeOf<ValueOf<'ssl.keyStore.type'>>().toEqualTypeOf<'JKS' | 'PEM' | 'PKCS12' | 'BCFKS'>();
  expectTypeOf<ValueOf<'dataDir'>>().toEqualTypeOf<string>();
  expectTypeOf<ValueOf<'tickTime' | 'dataDir'>>().toEqualTypeOf<number | string>();
});
