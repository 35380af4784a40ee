import { describe, expect, test } from 'vitest';
import { type Files, workspaceOf } from '../../../test/support/workspace.ts';

async function saidOf(files: Files, only?: readonly string[]): Promise<string[]> {
  const workspace = await workspaceOf(files, only && { only: [...only] });
  return workspace.problems().map(({ rule }) => rule);
}

const limits = 'initLimit=5\nsyncLimit=2\n';
const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';

describe('what a program ships raises nothing', () => {
  test.each<[string, string, string]>([
    ['Druid', 'druid/conf/zk/zoo.cfg', `dataDir=var/zk\nclientPort=2181\n${limits}`],
    ['Flink', 'flink-1.9.0/conf/zoo.cfg', `clientPort=2181\n${limits}server.1=localhost:2888:3888\n`],
    ['Flink, elsewhere', 'zoo.cfg', `${limits}\n# ZooKeeper quorum peers\nserver.1=localhost:2888:3888\n`],
    ['Pulsar', 'conf/zookeeper.conf', `dataDir=data/zookeeper\nclientPort=2181\n${limits}`],
    ['Pulsar, its second', 'conf/global_zookeeper.conf', `dataDir=data/global-zookeeper\nclientPort=2184\n${limits}`],
    ['Solr, elsewhere', 'files/zoo.cfg', `${limits}# Solr takes <solrHome>/zoo_data\n# dataDir=/opt/zk\n`],
    ['Solr, with a list', 'zoo.cfg', `dataDir=/var/solr/data/zoo_data\n${limits}${list}`],
    ['the official image', 'zoo.cfg', 'dataDir=/data\ndataLogDir=/datalog\nserver.1=localhost:2888:3888;2181\n'],
    ['a Java program', 'a/src/test/resources/zoo.cfg', 'tickTime=2000\n'],
  ])('%s', async (_, path, text) => {
    expect(await saidOf({ [path]: text })).toEqual([]);
  });

  test('BookKeeper, with its dynamic file', async () => {
    const text = 'dataDir=data/zookeeper\ndataLogDir=data/zookeeper/txlog\nelectionAlg=3\nclientPort=2181\n';
    const files = {
      'conf/zookeeper.conf': `${text}${limits}standaloneEnabled=true\ndynamicConfigFile=conf/zookeeper.conf.dynamic\n`,
      'conf/zookeeper.conf.dynamic': 'server.1=127.0.0.1:2710:3710:participant;0.0.0.0:2181\n',
    };
    expect(await saidOf(files, ['conf/zookeeper.conf'])).toEqual([]);
    expect(await saidOf(files, ['conf/zookeeper.conf.dynamic'])).toEqual([]);
  });
});

describe('what somebody has changed is judged', () => {
  test.each<[string, string, string, string[]]>([
    ['Druid', 'conf/zk/zoo.cfg', 'dataDir=var/zookeeper\nclientPort=2181\n', ['relative-data-dir']],
    [
      'the official image',
      'zoo.cfg',
      'dataDir=/data\ndataLogDir=/datalog\nserver.1=localhost:2888:3888;2181 \n',
      ['single-participant', 'trailing-whitespace'],
    ],
    ['Flink', 'flink/conf/zoo.cfg', 'clientPort=21x81\n', ['number-format']],
    ['Flink alone', 'flink/conf/zoo.cfg', 'server.1=flink1:2888:3888\n', ['single-participant']],
    ['a program that is not Java', 'a/resources/zoo.cfg', 'clientPort=2181\n', ['missing-data-dir']],
  ])('%s', async (_, path, text, said) => {
    expect(await saidOf({ [path]: text })).toEqual(said);
  });
});
