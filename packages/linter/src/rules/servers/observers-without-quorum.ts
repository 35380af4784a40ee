import type { Place } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { isCounted } from './voters.ts';

export const observersWithoutQuorum = defineRule({
  id: 'observers-without-quorum',
  summary: 'Give observers a quorum to follow.',
  severity: 'error',

  *checkServer(server) {
    const { voters, observers } = server;
    // What standaloneEnabled says to a dynamic file stands in its zoo.cfg.
    if (!server.document || voters === undefined || observers === undefined || voters.length > 1) return;
    const standalone = isStandaloneEnabled(server);
    if (standalone === undefined || !server.lines.every(isCounted)) return;
    const [observer] = observers;

    if (voters.length === 0 && !standalone) {
      const at = observer?.entry.key ?? server.entry('standaloneEnabled')?.key ?? server.firstKey;
      yield refused(
        at,
        say`standaloneEnabled=false makes a quorum, and no server in the list votes; ZooKeeper refuses the file. List the voters.`,
        'standaloneEnabled = false then number of participants should be >0',
      );
    } else if (observer && voters.length === 0) {
      yield refused(
        observer.entry.key,
        say`Every server listed is an observer, so nobody votes; ZooKeeper refuses the file. List the voters too.`,
        'Observers w/o participants is an invalid configuration',
      );
    } else if (observer && standalone) {
      yield refused(
        observer.entry.key,
        server.release.atLeast('3.5.0')
          ? say`An observer follows a quorum, and a single voter is none; ZooKeeper refuses the file. List the other voters, or write standaloneEnabled=false.`
          : say`An observer follows a quorum, and a single voter is none; ZooKeeper refuses the file. List the other voters.`,
        'Observers w/o quorum is an invalid configuration',
      );
    }
  },
});

/** True up to 3.4, which knows only that. Undefined where the value can't be read. */
function isStandaloneEnabled(server: ServerConfig): boolean | undefined {
  return server.entry('standaloneEnabled') ? server.setting('standaloneEnabled')?.value : true;
}

function refused(at: Place, message: Message, refusal: string): Finding {
  return { at, message, refusal: refusedAtParse(refusal) };
}
