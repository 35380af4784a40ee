import { say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { cut } from '../../words.ts';

export const myidMissing = defineRule({
  id: 'myid-missing',
  summary: 'Put a file myid into dataDir on every server of a quorum.',
  severity: 'error',
  supersedes: ['orphan-myid'],

  *checkServer(server) {
    const { myid, release } = server;
    const dataDir = pathSetting(server, 'dataDir');
    if (!server.isDistributed || myid.kind !== 'missing' || dataDir === undefined) return;
    const at = dataDir.value === '' ? (server.entry('dataDir')?.key ?? dataDir) : dataDir;
    const oldMessage = myid.isFolder ? `${myid.path} (Is a directory)` : `${myid.path} file is missing`;
    const refusal = refusedAtParse(release.atLeast('3.5.0') ? 'myid file is missing' : oldMessage);
    const path = cut(myid.path);
    if (myid.relative) {
      yield {
        at,
        message: say`dataDir is relative: ZooKeeper looks for ${path} in the folder it is started in, and refuses to start if it is not there. Write an absolute path.`,
        severity: 'warning',
        refusal,
      };
      return;
    }
    const nearby = myid.nearby;
    yield {
      at,
      message: nearby
        ? say`There is no file ${path}, which tells this server its number; ZooKeeper refuses to start. One lies elsewhere, where ZooKeeper does not look: move it there.`
        : say`There is no file ${path}, which tells this server its number; ZooKeeper refuses to start. Write the number of its own line into it.`,
      refusal,
      ...(nearby && {
        related: [
          {
            at: { uri: nearby.uri, range: { start: 0, end: 0 } },
            message: say`A myid that ZooKeeper does not look for.`,
          },
        ],
      }),
    };
  },
});
