import { type Message, say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { listed } from '../../words.ts';

export const quorumTlsStores = defineRule({
  id: 'quorum-tls-stores',
  summary: 'Give TLS between servers its key store and trust store.',
  severity: 'warning',

  *checkServer(server) {
    const [isTls, isBoth] = [server.setting('sslQuorum'), server.setting('portUnification')];
    const asking = isTls?.value ? isTls : isBoth;
    // A class of one's own makes the TLS context without stores.
    if (!asking?.value || server.isDistributed === false || isGiven(server, supplier)) return;
    const hasKey = isGiven(server, keyStore);
    const hasTrust = isGiven(server, trustStore) || Boolean(server.jvm['javax.net.ssl.trustStore']);
    if (hasKey && hasTrust) return;
    const missing = listed([...(hasKey ? [] : [keyStore]), ...(hasTrust ? [] : [trustStore])]);
    const consequence = asking === isTls ? whenTls(hasKey) : whenBoth(hasKey);
    const name = asking === isTls ? 'sslQuorum' : 'portUnification';
    yield {
      at: asking,
      message: areFlagsTold(server)
        ? say`${name} needs ${missing}: ${consequence}. Add what is missing.`
        : say`${name} needs ${missing}: ${consequence}, unless a -D flag gives it. Add what is missing.`,
    };
  },
});

const keyStore = 'ssl.quorum.keyStore.location';
const trustStore = 'ssl.quorum.trustStore.location';
const supplier = 'ssl.quorum.context.supplier.class';

function isGiven(server: ServerConfig, name: typeof keyStore | typeof trustStore | typeof supplier): boolean {
  return server.isOpen(name) || Boolean(server.valueInForce(name));
}

function whenTls(hasKey: boolean): Message {
  return hasKey
    ? say`only public certificate authorities are trusted, and with another no quorum forms`
    : say`without a certificate no TLS connection succeeds, and no quorum forms`;
}

function whenBoth(hasKey: boolean): Message {
  return hasKey
    ? say`only public certificate authorities are trusted, and servers with another certificate can't connect`
    : say`without a certificate servers that come with TLS can't connect`;
}

function areFlagsTold({ jvm }: ServerConfig): boolean {
  return Object.keys(jvm).length > 0;
}
