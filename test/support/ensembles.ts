import { hostileTexts } from './hostile.ts';

type Files = Readonly<Record<string, string>>;

const settings = 'dataDir=/var/lib/zookeeper\nclientPort=2181\ninitLimit=10\nsyncLimit=5\nautopurge.purgeInterval=24\n';

/** The server lines of so many hosts, and of observers behind them. */
function list(voters: number, observers = 0, host = (id: number) => `zk${id}.example.com`): string {
  return Array.from({ length: voters + observers }, (_, index) => {
    const id = index + 1;
    return `server.${id}=${host(id)}:2888:3888${id > voters ? ':observer' : ''}\n`;
  }).join('');
}

/** A folder with a zoo.cfg for each of some servers. */
function members(ids: readonly number[], text: (id: number) => string): Files {
  return Object.fromEntries(ids.map((id) => [`zk${id}/zoo.cfg`, text(id)]));
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const whole = (lines: string, count: number) => members(upTo(count), () => settings + lines);
const groups = 'group.1=1:2:3\ngroup.2=4:5:6\ngroup.3=7:8:9\n';

/** Ensembles of every kind, as they are drawn. */
export const ensembles: Readonly<Record<string, Files>> = {
  'a stand-alone server': { 'zoo.cfg': settings },
  'a list of one': whole(list(1), 1),
  'three servers': whole(list(3), 3),
  'five servers': whole(list(5), 5),
  'nine servers': whole(list(9), 9),
  observers: whole(list(3, 2), 5),
  groups: whole(`${list(9)}${groups}weight.9=2\n`, 9),
  'groups across hosts': { 'zk1/zoo.cfg': `${settings}${list(4, 0, (id) => `zk${id % 2}`)}group.1=1:2\ngroup.2=3:4\n` },
  'one host': members([1, 2, 3, 4, 5], (id) =>
    `${settings}${upTo(5)
      .map((one) => `server.${one}=localhost:${2888 + one}:${3888 + one}\n`)
      .join('')}`.replace('2181', `${2180 + id}`),
  ),
  'two hosts': whole('server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=b:2889:3889\n', 3),
  'missing files': members([1, 3], () => settings + list(3)),
  dissenters: {
    ...members([1, 2], () => settings + list(3)),
    'zk3/zoo.cfg': `${settings}${list(4).replace(/.*\n/, '')}`,
  },
  strangers: { 'a.cfg': settings + list(3), 'b.cfg': `${settings}${list(3)}tickTime=2000\n` },
  'an unknown list': {
    'zoo.cfg.j2': `${settings}{% for host in hosts %}\nserver.{{ loop.index }}={{ host }}:2888:3888\n{% endfor %}\n`,
  },
  'unknown hosts': { 'zoo.cfg': `${settings}${list(3, 0, () => '0.0.0.0')}` },
  faults: {
    'zk1/zoo.cfg': `${settings}tickTme=1\n${list(3)}`,
    'zk2/zoo.cfg': `${settings.replace('5\n', '5 # ticks\n')}synEnabled=no\n${list(3)}`,
    'zk3/zoo.cfg': settings + list(3).replace('2888', '2889'),
  },
  'many ports': {
    'zklint.json': '{"jvm": {"zookeeper.multiAddress.enabled": "true"}}',
    'zk1/zoo.cfg': `${settings}secureClientPort=2281\n${list(3).replace(
      /=(.*):2888:3888/g,
      '=$1:2888:3888|10.0.0.1:2888:3888|[fd00::1]:2888:3888|10.1.0.1:2888:3888|10.2.0.1:2888:3888;2182',
    )}`,
  },
  'several ensembles': {
    ...Object.fromEntries(Object.entries(whole(list(3), 3)).map(([path, text]) => [`east/${path}`, text])),
    'west/zoo.cfg': settings,
  },
  'long names': members(
    [1, 2, 3],
    () => settings + list(3, 0, (id) => `zookeeper-${id}.${'a-long-subdomain.'.repeat(5)}example.com`),
  ),
  'Chinese names': Object.fromEntries(
    upTo(3).map((id) => [
      `数据中心/协调服务的第${id}台服务器/配置文件目录/很长很长的名字/zoo.cfg`,
      settings +
        list(
          3,
          0,
          (one) =>
            `\\u534f\\u8c03\\u670d\\u52a1${one}.\\u6570\\u636e\\u4e2d\\u5fc3.\\u4f8b\\u5b50.\\u4e2d\\u56fd.\\u6570\\u636e\\u4e2d\\u5fc3`,
        ),
    ]),
  ),
  ...Object.fromEntries(
    hostileTexts.map((text, index) => [
      `hostile names ${index}`,
      {
        [`h${text.replace(/[/\0]/g, '').toWellFormed().slice(0, 200)}/zoo.cfg`]: `${settings}server.1=${text}:1:2\nserver.2=[${text}]:1:2;${text}\nserver.3=zk3:1:2\n`,
      },
    ]),
  ),
};
