import { findRelease } from '@zklint/parameters';
import { joined, standingFor } from '../mapped-text.ts';
import type { Image, NamedImage } from './image.ts';

/** Stands in for the images until they are merged. */
const officialImage: Image = {
  configPaths: () => ['/conf/zoo.cfg'],
  write: ({ variables, at, isConfigMounted }) => {
    const tick = variables.get('ZOO_TICK_TIME')?.value ?? standingFor('2000', at);
    const servers = variables.get('ZOO_SERVERS')?.value ?? standingFor('', at);
    const myid = variables.get('ZOO_MY_ID');
    return {
      ...(!isConfigMounted && {
        config: joined([standingFor('dataDir=/data\ntickTime=', at), tick, standingFor('\n', at), servers]),
      }),
      isOpen: [...variables.values()].some(({ isOpen }) => isOpen),
      ...(myid && !myid.isOpen && { myid: myid.value }),
      myidFolder: '/data',
      remarks: [],
    };
  },
};

export function namedImage(name: string): NamedImage {
  const [image = '', tag = ''] = name.split(':');
  const found = findRelease(tag);
  return {
    image: image === 'zookeeper' ? officialImage : undefined,
    release: found && { release: found.release, from: 'image tag' },
  };
}
