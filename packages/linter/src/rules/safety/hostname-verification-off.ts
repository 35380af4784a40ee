import { type ParameterName, parameters, valueIn } from '@zklint/parameters';
import { equalsIgnoreCase, type JavaText, trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

export const hostnameVerificationOff = defineRule({
  id: 'hostname-verification-off',
  summary: 'Let TLS compare certificates with the names of hosts.',
  severity: 'info',

  *checkServer(server) {
    const quorum = writtenFalse(server, 'ssl.quorum.hostnameVerification');
    if (quorum && speaksQuorumTls(server)) {
      yield {
        at: quorum,
        message: isFipsMode(server)
          ? say`ssl.quorum.hostnameVerification=false lets any trusted certificate stand for any server. Take the line away, and set fips-mode=false: in that mode names are never compared.`
          : say`ssl.quorum.hostnameVerification=false lets any trusted certificate stand for any server. Take the line away when certificates carry host names.`,
      };
    }
    const client = writtenFalse(server, 'ssl.hostnameVerification');
    if (client && server.valueInForce('ssl.clientHostnameVerification') === true) {
      yield {
        at: client,
        message: say`ssl.hostnameVerification=false switches ssl.clientHostnameVerification off as well: the names in clients' certificates are not checked. Take the line away.`,
      };
    }
  },
});

/** A value that says false in so many words; what else means false is the matter of boolean-value. */
function writtenFalse(server: ServerConfig, name: ParameterName): JavaText | undefined {
  const entry = server.entry(name);
  const text = entry && trim(entry.value);
  return text && equalsIgnoreCase(text.value, 'false') ? text : undefined;
}

function speaksQuorumTls(server: ServerConfig): boolean {
  const switches = ['sslQuorum', 'portUnification'] as const;
  return server.isDistributed !== false && switches.some((name) => server.setting(name)?.value === true);
}

/** In that mode the trust manager that compares names isn't used (X509Util.createTrustManager). */
function isFipsMode(server: ServerConfig): boolean {
  return server.valueInForce('fips-mode') ?? valueIn<boolean>(parameters['fips-mode'].default, server.release) ?? false;
}
