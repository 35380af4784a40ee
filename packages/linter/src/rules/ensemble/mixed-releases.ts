import type { Located } from '@zklint/parser';
import { differentMembers } from '../../ensemble.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { releasesInPaths } from '../../workspace/release.ts';
import { disagreementAmong } from './agreement.ts';

export const mixedReleases = defineRule({
  id: 'mixed-releases',
  summary: 'Run one release of ZooKeeper on all servers of an ensemble.',
  severity: 'info',

  *checkEnsemble(ensemble) {
    const told = differentMembers(ensemble).flatMap((server) => toldBy(server) ?? []);
    // The tag of a line, as 3.8, is that of any of its releases.
    const ofLine = told.some(({ value }) => isLine(value));
    const disagreement = disagreementAmong(told, ({ value }) => (ofLine ? lineOf(value) : value));
    if (disagreement === undefined) return;
    const [agreed] = disagreement.agreed;
    for (const at of disagreement.differing) {
      yield {
        at,
        message: at.isTag
          ? say`This image has ZooKeeper ${at.value}, and another server ${agreed.value}: two releases run together only while one is rolled out. Finish that, with one tag for all.`
          : say`This path belongs to ZooKeeper ${at.value}, and that of another server to ${agreed.value}: two releases run together only while one is rolled out. Finish that, and name the release with --zookeeper.`,
        related: [{ at: agreed, message: say`Here it is ${agreed.value}.` }],
      };
    }
  },
});

interface Told extends Located<string> {
  readonly isTag: boolean;
}

/** The release that the image of a server is of, or that its paths tell. */
function toldBy(server: ServerConfig): Told | undefined {
  const tag = server.container?.tag;
  if (tag) return { ...tag, isTag: true };
  const releases = releasesInPaths(server);
  // A file that tells two may have kept the data of the first.
  if (new Set(releases.map(({ number }) => number)).size !== 1) return undefined;
  const [first] = releases;
  return first && { uri: first.uri, range: first.range, value: first.number, isTag: false };
}

function isLine(release: string): boolean {
  return release.split('.').length < 3;
}

function lineOf(release: string): string {
  return release.split('.').slice(0, 2).join('.');
}
