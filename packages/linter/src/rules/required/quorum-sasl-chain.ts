import { equalsIgnoreCase, trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { cut, quoted } from '../../words.ts';

export const quorumSaslChain = defineRule({
  id: 'quorum-sasl-chain',
  summary: 'Require quorum SASL only where it is enabled.',
  severity: 'error',
  supersedes: ['boolean-value'],

  *checkServer(server) {
    const names = [enable, learner, required];
    if (names.some((name) => server.entry(name) && server.setting(name) === undefined)) return;
    const isOn = (name: Name) => server.setting(name)?.value === true;
    // One switch that is off is one fault, whatever needs it.
    const [asking] = [required, learner].filter(isOn);
    if (!isOn(enable) && asking) yield needs(server, asking, enable);
    else if (!isOn(learner) && isOn(required)) yield needs(server, required, learner);
    else if (isOn(enable)) yield* needsLogin(server);
  },
});

type Name = 'quorum.auth.enableSasl' | 'quorum.auth.learnerRequireSasl' | 'quorum.auth.serverRequireSasl';
const enable: Name = 'quorum.auth.enableSasl';
const learner: Name = 'quorum.auth.learnerRequireSasl';
const required: Name = 'quorum.auth.serverRequireSasl';
const loginFlag = 'java.security.auth.login.config';

function needs(server: ServerConfig, name: Name, other: Name): Finding {
  const refusal = refusedAtParse(`${other} is disabled, so cannot enable ${name}`);
  const asking = server.entry(name)?.key ?? server.firstKey;
  const entry = server.entry(other);
  if (entry === undefined) {
    const message = say`${name}=true needs ${other}=true, and there is no such line; ZooKeeper refuses the file. Write both or none.`;
    return { at: asking, message, refusal };
  }
  const text = trim(entry.value);
  if (equalsIgnoreCase(text.value, 'false')) {
    const message = say`${name}=true needs ${other}=true, which is false here; ZooKeeper refuses the file. Write true for both or for none.`;
    return { at: asking, message, refusal, related: [{ at: text, message: say`${other} is set here.` }] };
  }
  return {
    at: text.value === '' ? entry.key : text,
    message: say`${name}=true needs ${other}=true, and ${quoted(server.written(text), 40)} is not true; ZooKeeper refuses the file. Write true.`,
    refusal,
    related: [{ at: asking, message: say`${name} needs it.` }],
  };
}

/** Where the -D flags are told, so is whether one of them names the file with the logins. */
function* needsLogin(server: ServerConfig): Iterable<Finding> {
  const flags = Object.keys(server.jvm);
  const given = server.setting(enable);
  if (!given || !server.isDistributed || flags.length === 0 || flags.includes(loginFlag)) return;
  const section = server.setting('quorum.auth.server.saslLoginContext')?.value ?? 'QuorumServer';
  yield {
    at: given,
    message: say`${enable} needs a JAAS file with the section ${cut(section, 30)}, and no -D${loginFlag} names one; ZooKeeper gives up when it starts. Add that flag.`,
    refusal: refusedAtStart(
      `SASL-authentication failed because the specified JAAS configuration section '${section}' could not be found.`,
    ),
  };
}
