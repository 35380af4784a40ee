import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'initLimit=1\nsyncLimit=1\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const three = (one: string, second: string, third: string) => ({
  'zk1/zoo.cfg': one + list,
  'zk2/zoo.cfg': second + list,
  'zk3/zoo.cfg': third + list,
});
const data = (release: string) => `dataDir=/opt/${release}/data\n`;

const compose = (...images: string[]) => {
  const servers = images.map((_, index) => `server.${index + 1}=zk${index + 1}:2888:3888;2181`).join(' ');
  const services = images.map(
    (image, index) =>
      `  zk${index + 1}:\n    image: ${image}\n    environment: {ZOO_MY_ID: ${index + 1}, ZOO_SERVERS: "${servers}"}\n`,
  );
  return { 'docker-compose.yml': `services:\n${services.join('')}` };
};

testRule('mixed-releases', {
  'the minority': {
    files: three(data('zookeeper-3.4.9'), data('«zookeeper-3.4.14»'), data('zookeeper-3.4.9')),
    severity: 'info',
    says: ['ZooKeeper 3.4.14, and that of another server to 3.4.9'],
    refusal: null,
  },
  'the later of two': { files: three(data('zookeeper-3.8.4'), data('«zookeeper-3.9.1»'), '') },
  'a release that is not known yet': {
    files: three(data('zookeeper-3.9.1'), data('«zookeeper-3.99.1»'), ''),
    says: ['3.99.1'],
  },
  'one release': { files: three(data('zookeeper-3.4.9'), data('apache-zookeeper-3.4.9-bin'), '') },
  'a file that tells two': {
    files: three(data('zookeeper-3.4.9'), `dataLogDir=/opt/zookeeper-3.5.5/log\n${data('zookeeper-3.4.9')}`, ''),
  },
  'what is no release': { files: three(data('zookeeper-3.4.9'), data('zookeeper'), data('zookeeper-3')) },
  'images of two releases': {
    files: compose('zookeeper:3.9.3', 'zookeeper:«3.8.4-jre-17»@sha256:0123', 'zookeeper:3.9'),
    says: ['This image has ZooKeeper 3.8.4, and another server 3.9.3', 'one tag for all'],
  },
  'images of one line': { files: compose('zookeeper:3.9.3', 'zookeeper:3.9', 'zookeeper:3.9.2') },
  'images of two releases of a line': { files: compose('zookeeper:3.9.3', 'zookeeper:«3.9.2»', 'zookeeper:3.9.3') },
  'images without a number': { files: compose('zookeeper:3.9.3', 'zookeeper', 'zookeeper:latest') },
  'an image whose tag is not known': { files: compose('zookeeper:3.9.3', `zookeeper:\${TAG}`, 'zookeeper:3.9.3') },
  'an escaped path': { files: three(data('zookeeper-3.4.9'), data('«zookeeper\\-3.4.8»'), '') },
});
