import { trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const sslAuthProvider = defineRule({
  id: 'ssl-auth-provider',
  summary: 'Give ssl.authProvider the class of its scheme.',
  severity: 'error',

  *checkServer(server) {
    const { release } = server;
    const port = server.setting('secureClientPort')?.value;
    if (release.before('3.5.2') || port === undefined || (port === 0 && release.before('3.9.0'))) return;
    const entry = server.entry('ssl.authProvider');
    const scheme = entry && trim(entry.value);
    if (scheme === undefined || scheme.value === 'x509' || server.entries.has(`authProvider.${scheme.value}`)) return;
    if (server.jvm[`zookeeper.authProvider.${scheme.value}`] !== undefined) return;
    yield {
      at: scheme.value === '' && entry ? entry.key : scheme,
      message: say`ssl.authProvider names the scheme ${quoted(server.written(scheme))}, and no authProvider.${server.written(scheme)} gives its class; ZooKeeper refuses the file.`,
      refusal: refusedAtParse(`No auth provider configured for the SSL authentication scheme '${scheme.value}'.`),
    };
  },
});
