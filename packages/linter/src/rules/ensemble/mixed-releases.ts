import { differentMembers } from '../../ensemble.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { releasesInPaths } from '../../workspace/release.ts';
import { disagreementAmong } from './agreement.ts';

export const mixedReleases = defineRule({
  id: 'mixed-releases',
  summary: 'Run one release of ZooKeeper on all servers of an ensemble.',
  severity: 'info',

  *checkEnsemble(ensemble) {
    const told = differentMembers(ensemble).flatMap((server) => {
      const releases = releasesInPaths(server);
      // A file that tells two may have kept the data of the first.
      return new Set(releases.map(({ number }) => number)).size === 1 ? releases.slice(0, 1) : [];
    });
    const disagreement = disagreementAmong(told, ({ number }) => number);
    if (disagreement === undefined) return;
    const [agreed] = disagreement.agreed;
    for (const at of disagreement.differing) {
      yield {
        at,
        message: say`This path belongs to ZooKeeper ${at.number}, and that of another server to ${agreed.number}: two releases run together only while one is rolled out. Finish that, and name the release with --zookeeper.`,
        related: [{ at: agreed, message: say`Here it is ${agreed.number}.` }],
      };
    }
  },
});
