import { trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { cut, quoted } from '../../words.ts';

export const sslAuthProvider = defineRule({
  id: 'ssl-auth-provider',
  summary: 'Give ssl.authProvider the class of its scheme.',
  severity: 'error',

  *checkServer(server) {
    const { release } = server;
    const port = server.entry('secureClientPort');
    const number = server.setting('secureClientPort')?.value;
    if (release.before('3.5.2') || !port || number === undefined || (number === 0 && release.before('3.9.0'))) return;
    const scheme = server.systemProperty('ssl.authProvider');
    if (scheme === undefined || scheme === 'x509' || server.isOpen('ssl.authProvider')) return;
    if (server.systemProperty(`authProvider.${scheme}`) !== undefined || server.isOpen(`authProvider.${scheme}`))
      return;
    const entry = server.entry('ssl.authProvider');
    const value = entry && trim(entry.value);
    const shown = value ? server.written(value) : scheme;
    yield {
      at: value && scheme !== '' ? value : (entry ?? port).key,
      message: say`ssl.authProvider names the scheme ${quoted(shown, 20)}, and no authProvider.${cut(shown, 20)} gives its class; ZooKeeper refuses the file. Write that line, or remove ssl.authProvider for x509.`,
      refusal: refusedAtParse(`No auth provider configured for the SSL authentication scheme '${scheme}'.`),
    };
  },
});
