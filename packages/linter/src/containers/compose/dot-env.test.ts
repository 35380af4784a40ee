import { expect, test } from 'vitest';
import { parseDotEnv } from './dot-env.ts';

const read = (text: string) => Object.fromEntries(parseDotEnv(text));

test('the forms of an assignment', () => {
  expect(
    read(`# comment
A=1
export B = two words  # comment
C="a # b" # comment
D='\${A}'
E="x\\ty"
F=a#b
G=
H: 5
I="first
second"
J=it's
K=\${A}\${MISSING:-2}
L=$UNKNOWN
M
N=$$
=no
1A=no
`),
  ).toEqual({
    A: '1',
    B: 'two words',
    C: 'a # b',
    D: '${A}',
    E: 'x\ty',
    F: 'a#b',
    G: '',
    H: '5',
    I: 'first\nsecond',
    J: "it's",
    K: '12',
    L: undefined,
    M: undefined,
    N: '$',
  });
});

test('values that repeat each other stay small', () => {
  const lines = Array.from({ length: 60 }, (_, index) => `V${index + 1}=$V${index}$V${index}`);
  const values = parseDotEnv(['V0=xxxxxxxxxx', ...lines].join('\n'));
  expect([...values.values()].join('').length).toBeLessThan(20_000_000);
  expect(values.get('V60')).toBeUndefined();
});

test('line ends of Windows and a byte order mark', () => {
  expect(read('\uFEFFA=1\r\nB=2\r\n')).toEqual({ A: '1', B: '2' });
});
