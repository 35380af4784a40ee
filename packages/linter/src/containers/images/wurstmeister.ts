import { say } from '../../message.ts';
import { listed } from '../../words.ts';
import { standingFor } from '../mapped-text.ts';
import { ConfigText } from './config-text.ts';
import type { Image, ImageInput, ImageOutput } from './image.ts';
import { imageReading } from './reads.ts';
import { listRemark, variableRemark } from './remarks.ts';
import { flagsIn } from './variables.ts';

/** zoo_sample.cfg, after what the Dockerfile and start-zk.sh change in it. */
const lines = {
  tickTime: '2000',
  initLimit: '10',
  syncLimit: '5',
  clientPort: '2181',
  'autopurge.snapRetainCount': '3',
  'autopurge.purgeInterval': '1',
};

/** wurstmeister/zookeeper, which takes no variables: https://github.com/wurstmeister/zookeeper-docker. */
export const wurstmeisterImage: Image = {
  // Its folder has the release's number, which the image's name need not tell.
  configPaths: () => ['3.4.6', '3.4.9', '3.4.13'].map((release) => `/opt/zookeeper-${release}/conf/zoo.cfg`),
  write,
};

function write(input: ImageInput): ImageOutput {
  const text = new ConfigText();
  // The newest of its images.
  const release = input.release?.release.name ?? '3.4.13';
  const folder = `/opt/zookeeper-${release}/data`;
  for (const [key, value] of Object.entries(lines)) {
    if (key === 'clientPort') text.add('dataDir', input.at, standingFor(folder, input.at), true);
    text.add(key, input.at, standingFor(value, input.at), true);
  }
  const jvm = flagsIn(input, ['SERVER_JVMFLAGS', 'JVMFLAGS']);
  return {
    ...(!input.isConfigMounted && { config: text.toText() }),
    isOpen: false,
    ...(jvm && { jvm }),
    remarks: remarksOn(input),
  };
}

/** One for all variables of other images. */
function remarksOn(input: ImageInput): ImageOutput['remarks'] {
  const others = [...input.variables.values()].filter(({ name }) => imageReading(name.value) !== undefined);
  const [first] = others;
  const list = others.find(({ name }) => /SERVERS$/.test(name.value)) ?? first;
  if (first === undefined || list === undefined) return [];
  const names = listed(
    others.map(({ name }) => name.value),
    3,
  );
  const message = say`wurstmeister/zookeeper reads no variables, so it ignores ${names}. Mount a zoo.cfg over the one that it has.`;
  return list === first && !/SERVERS$/.test(first.name.value)
    ? [variableRemark(first, message, 'warning')]
    : [listRemark(input, list.name.range, message)];
}
