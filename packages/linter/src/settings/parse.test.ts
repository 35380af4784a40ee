import { describe, expect, test } from 'vitest';
import { Message } from '../message.ts';
import { parseSettings } from './parse.ts';
import { readRelease, readRuleSetting } from './values.ts';

/** What is wrong with a text, or nothing. */
function faultsOf(text: string): string[] {
  const result = parseSettings(text);
  return 'faults' in result ? result.faults.map(String) : [];
}

test('reads every setting', () => {
  const text = '{"$schema": "x", "root": "image", "zookeeper": "3.8.4", "rules": {"myid-missing": "off"}}';
  expect(parseSettings(text)).toMatchObject({
    settings: {
      root: 'image',
      zookeeper: { release: { name: '3.8.4' }, exact: true },
      rules: { 'myid-missing': 'off' },
    },
  });
});

test('reads what files cannot tell', () => {
  const text =
    '{"map": {"/zk": "image"}, "knownParameters": ["a", "b.*"], "ensembles": [{"name": "a", "files": ["a/*.cfg"]}, {"name": "b", "files": ["b.cfg"], "hosts": {"zk1": "10.0.0.1"}}, {"name": "c", "files": ["c.cfg"], "hosts": "hosts"}]}';
  expect(parseSettings(text)).toEqual({ settings: JSON.parse(text) });
});

test('reads an empty object, also behind a byte order mark', () => {
  expect(parseSettings('{}')).toEqual({ settings: {} });
  expect(parseSettings('\uFEFF{}')).toEqual({ settings: {} });
});

describe('says what is wrong', () => {
  test.each([
    ['{', /^It is not valid JSON at line 1, column 2: Expected property name or '}'\.$/],
    ['', /^It is not valid JSON at line 1, column 1: Unexpected end of JSON input\.$/],
    ['{\n  "rules": {},\r\n  "root": "a" "b"\n}', /^It is not valid JSON at line 3, column 15: /],
    ['{"rules": [1, 2, 3, 4, 5, 6,]}', /^It is not valid JSON: Unexpected token ']'/],
    ['[]', /^It must hold one object/],
    ['null', /^It must hold one object/],
    ['{"rulez": {}}', /^There is no setting "rulez"; did you mean rules\?$/],
    ['{"__proto__": {}}', /^There is no setting "__proto__"\.$/],
    ['{"knownParameter": []}', /^There is no setting "knownParameter"; did you mean knownParameters\?$/],
    ['{"knownParameters": "a"}', /^knownParameters must be an array of keys; write \["a"\]\.$/],
    ['{"knownParameters": {}}', /^knownParameters must be an array of keys, not {}\.$/],
    ['{"knownParameters": ["a", 5]}', /^knownParameters must hold keys.*not 5\.$/],
    ['{"knownParameters": ["*"]}', /^knownParameters must hold keys.*not "\*"\.$/],
    ['{"knownParameters": ["a*b"]}', /^knownParameters must hold keys.*not "a\*b"\.$/],
    ['{"root": 5}', /^root must be the path of a folder, not 5\.$/],
    ['{"root": ""}', /^root must be/],
    ['{"zookeeper": 3.1}', /^zookeeper must be a release in quotes.*not 3\.1\.$/],
    ['{"zookeeper": "3.3"}', /^"3\.3" is no release that zklint knows\..*3\.4 \(3\.4\.14\)/],
    ['{"rules": []}', /^rules must be an object/],
    ['{"map": ["/zk"]}', /^map must be an object of paths/],
    ['{"map": {"/zk": 5}}', /^map must be an object of paths/],
    ['{"ensembles": {}}', /^ensembles must be an array/],
    ['{"ensembles": ["a"]}', /^An ensemble must be an object with a name and files, not "a"\.$/],
    ['{"ensembles": [{"files": ["a"]}]}', /^The name of an ensemble must be a text, not nothing\.$/],
    ['{"ensembles": [{"name": "a", "file": []}]}', /^An ensemble has no setting "file"; did you mean files\?$/],
    [
      '{"ensembles": [{"name": "a", "files": []}]}',
      /^The files of the ensemble "a" must be an array of globs, not \[\]\.$/,
    ],
    ['{"ensembles": [{"name": "a", "files": ["a"], "hosts": 5}]}', /^The hosts of the ensemble "a" must be the path/],
    [
      '{"ensembles": [{"name": "a", "files": ["a"]}, {"name": "a", "files": ["b"]}]}',
      /^Two ensembles are called "a"\.$/,
    ],
    ['{"rules": {"myid-mising": "off"}}', /^There is no rule "myid-mising"; did you mean myid-missing\?$/],
    ['{"rules": {"constructor": "off"}}', /^There is no rule "constructor"\.$/],
    ['{"rules": {"myid-missing": "warn"}}', /^The severity of myid-missing must be .*not "warn"/],
    ['{"rules": {"myid-missing": null}}', /not null\.$/],
  ])('%s', (text, sentence) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(sentence)]);
  });

  test('all of it', () => {
    expect(faultsOf('{"root": 1, "rulez": {}, "rules": {"a": "off", "b": "off"}}')).toHaveLength(4);
  });
});

test('takes a release newer than all for the newest of its line, and says that it is not exact', () => {
  expect(readRelease('3.9.99')).toMatchObject({ release: { line: '3.9' }, asked: '3.9.99', exact: false });
  expect(readRelease('3')).toBeInstanceOf(Message);
});

test('suggests a severity', () => {
  expect(String(readRuleSetting('myid-missing', 'errors'))).toMatch(/; did you mean error\?$/);
  expect(readRuleSetting('myid-missing', 'info')).toEqual({ 'myid-missing': 'info' });
});
