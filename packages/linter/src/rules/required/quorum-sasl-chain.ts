import { say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

export const quorumSaslChain = defineRule({
  id: 'quorum-sasl-chain',
  summary: 'Require quorum SASL only where it is enabled.',
  severity: 'error',
  supersedes: ['boolean-value'],

  *checkServer(server) {
    const names = [enable, learner, required];
    if (names.some((name) => server.entry(name) && server.setting(name) === undefined)) return;
    const isOn = (name: Name) => server.setting(name)?.value === true;
    if (!isOn(enable) && isOn(required)) yield needs(server, required, enable);
    if (!isOn(enable) && isOn(learner)) yield needs(server, learner, enable);
    if (!isOn(learner) && isOn(required)) yield needs(server, required, learner);
  },
});

type Name = 'quorum.auth.enableSasl' | 'quorum.auth.learnerRequireSasl' | 'quorum.auth.serverRequireSasl';
const enable: Name = 'quorum.auth.enableSasl';
const learner: Name = 'quorum.auth.learnerRequireSasl';
const required: Name = 'quorum.auth.serverRequireSasl';

function needs(server: ServerConfig, name: Name, other: Name): Finding {
  const entry = server.entry(other);
  return {
    at: server.entry(name)?.key ?? server.firstKey,
    message: say`${name}=true needs ${other}=true, which is not so; ZooKeeper refuses the file.`,
    refusal: refusedAtParse(`${other} is disabled, so cannot enable ${name}`),
    ...(entry && { related: [{ at: entry.value, message: say`${other} is set here.` }] }),
  };
}
