import { type Message, say } from './message.ts';
import type { Evidence } from './server-parts.ts';

/** A file or a server, and by what evidence it is known which server of the list it is: `zk1/zoo.cfg, by its myid`. */
export function toldBy(who: string | Message, evidence: Evidence): Message {
  switch (evidence) {
    case 'myid':
      return say`${who}, by its myid`;
    case 'compose':
      return say`${who}, by its Compose service`;
    case 'kubernetes':
      return say`${who}, by its pod`;
    case 'wildcard':
      return say`${who}, by its 0.0.0.0`;
    case 'host-name':
      return say`${who}, by its host name`;
    case 'client-port':
      return say`${who}, by its client port`;
    case 'file-name':
      return say`${who}, by the number in its path`;
  }
}

/** A release and what told it: `3.9.5 by default`, `3.4.9 from an install path`. */
export function toldRelease(release: string, releaseFrom: string): Message {
  if (releaseFrom === 'default') return say`${release} by default`;
  if (releaseFrom === 'comment') return say`${release} from a comment`;
  if (releaseFrom === 'image tag') return say`${release} from an image tag`;
  if (releaseFrom === 'options') return say`${release} from the settings`;
  return releaseFrom === 'install path' ? say`${release} from an install path` : say`${release} from ${releaseFrom}`;
}
