import { expect, test } from 'vitest';
import { parseDotEnv } from './dot-env.ts';

const read = (text: string) => Object.fromEntries(parseDotEnv(text));

test('the forms of an assignment', () => {
  expect(
    read(`# comment
ZOO_A=1
export ZOO_B = two words  # comment
ZOO_C="a # b" # comment
ZOO_D='\${ZOO_A}'
ZOO_E="x\\ty"
ZOO_F=a#b
ZOO_G=
ZOO_H: 5
ZOO_I="first
second"
ZOO_J=it's
ZOO_K=\${ZOO_A}\${MISSING:-2}
ZOO_L=$UNKNOWN
ZOO_M
ZOO_N=$$
=no
1A=no
`),
  ).toEqual({
    ZOO_A: '1',
    ZOO_B: 'two words',
    ZOO_C: 'a # b',
    ZOO_D: `\${ZOO_A}`,
    ZOO_E: 'x\ty',
    ZOO_F: 'a#b',
    ZOO_G: '',
    ZOO_H: '5',
    ZOO_I: 'first\nsecond',
    ZOO_J: "it's",
    ZOO_K: '12',
    ZOO_L: undefined,
    ZOO_M: undefined,
    ZOO_N: '$',
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

test('a secret of another program is set and not told, also behind another name', () => {
  const values = read(
    `MYSQL_PASSWORD=pw1\nZOO_A=x\${MYSQL_PASSWORD}\nAWS_ACCESS_KEY_ID=AKIA\nDB=postgres://u:pw2@db/x\nZOO_CLIENT_PASSWORD=pw3
extraheader = AUTHORIZATION: basic eDphY2Nlc3MtdG9rZW46Z2hz\nGH=ghp_0123456789abcdefghij\n`,
  );
  expect(Object.keys(values)).toHaveLength(7);
  expect(new Set(Object.values(values))).toEqual(new Set([undefined]));
  const told = {
    NODES: 'zk1:2888:3888,zk2:2888:3888',
    HOST: 'zk1.example.com',
    TAG: '3.9.2-jre-17',
    DATA: './data/zk',
  };
  expect(
    read(
      Object.entries(told)
        .map((pair) => `${pair.join('=')}\n`)
        .join(''),
    ),
  ).toEqual(told);
});
