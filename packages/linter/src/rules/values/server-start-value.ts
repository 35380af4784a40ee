import { type Parameter, type ParameterName, parameters } from '@zklint/parameters';
import { isJavaDouble, type JavaText, numberFormatMessage, parseInt32, parseInt64, trim } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';

export const serverStartValue = defineRule({
  id: 'server-start-value',
  summary: 'Give ZooKeeper values that it can start with.',
  severity: 'error',
  supersedes: ['ignored-number'],

  *checkServer(server) {
    const usesPrometheus = server.setting('metricsProvider.className')?.value.endsWith('.PrometheusMetricsProvider');
    for (const { names, when, check } of checks) {
      for (const name of names) {
        const entry = server.entry(name);
        if (entry === undefined || !appliesTo(when, server, usesPrometheus === true)) continue;
        const text = trim(entry.value);
        const fault = check(text, name, server);
        if (fault) yield { at: text.value === '' ? entry.key : text, ...fault };
      }
    }
  },
});

type Fault = Omit<Finding, 'at'>;

/** Settings that the parser takes as they are and the server gives up on later (each was booted, see the page). */
interface Check {
  readonly names: readonly ParameterName[];
  /** The mode in which the value is read while the server starts. */
  readonly when: 'always' | 'stand-alone' | 'quorum' | 'Prometheus' | 'admin';
  check(text: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined;
}

const checks: readonly Check[] = [
  { names: ['serverCnxnFactory', 'watchManagerName'], when: 'always', check: loadsClass },
  {
    names: ['metricsProvider.httpPort', 'metricsProvider.numWorkerThreads', 'metricsProvider.maxQueueSize'],
    when: 'Prometheus',
    check: isInt,
  },
  { names: ['metricsProvider.workerShutdownTimeoutMs'], when: 'Prometheus', check: isLong },
  { names: ['cnxTimeout'], when: 'quorum', check: isInt },
  {
    names: [
      'pathStats.sampleRate',
      'connection_throttle_drop_increase',
      'connection_throttle_drop_decrease',
      'connection_throttle_decrease_ratio',
    ],
    when: 'stand-alone',
    check: isDecimal,
  },
  {
    names: ['intBufferStartingSizeBytes'],
    when: 'stand-alone',
    check: (_, name, server) =>
      refuseWhen(
        (server.setting(name)?.value as number | undefined) ?? 32,
        (value) => value < 32,
        (value) =>
          fault(
            say`${name} is ${value}, and it must be at least 32 bytes`,
            `Buffer starting size${server.release.atLeast('3.8.0') ? ` (${value})` : ''} must be greater than`,
          ),
      ),
  },
  {
    names: ['nio.numSelectorThreads'],
    when: 'always',
    check: (_, name, server) =>
      refuseWhen(
        (server.setting(name)?.value as number | undefined) ?? 1,
        (value) => value < 1,
        (value) =>
          fault(say`${name} is ${value}, and at least one thread is needed`, 'numSelectorThreads must be at least 1'),
      ),
  },
  {
    names: ['nio.sessionlessCnxnTimeout'],
    when: 'always',
    check: (_, name, server) =>
      refuseWhen(
        (server.setting(name)?.value as number | undefined) ?? 1,
        (value) => value === 0,
        () => fault(say`${name} is 0, and ZooKeeper divides by it`, '/ by zero'),
      ),
  },
  {
    names: ['DigestAuthenticationProvider.digestAlg'],
    when: 'always',
    check: (text) =>
      /^(MD2|MD5|SHA-?1|SHA|SHA-?224|SHA-?256|SHA-?384|SHA-?512(\/(224|256))?|SHA3-(224|256|384|512))$/i.test(
        text.value,
      )
        ? undefined
        : {
            ...fault(
              say`${quoted(text.value)} is no digest algorithm of Java's own`,
              `don't support this ACL digest algorithm: ${text.value} in the current environment`,
            ),
            severity: 'warning',
          },
  },
  { names: ['admin.commandURL'], when: 'admin', check: beginsWithSlash },
];

function appliesTo(when: Check['when'], server: ServerConfig, usesPrometheus: boolean): boolean {
  switch (when) {
    case 'always':
      return true;
    case 'Prometheus':
      return usesPrometheus;
    case 'quorum':
      return server.isDistributed === true;
    case 'stand-alone':
      return server.isDistributed === false;
    case 'admin':
      return server.setting('admin.enableServer')?.value ?? true;
  }
}

function fault(what: Message, message: string): Fault {
  return { message: say`${what}; ZooKeeper gives up when it starts.`, refusal: refusedAtStart(message) };
}

function refuseWhen(
  value: number,
  isBad: (value: number) => boolean,
  refuse: (value: number) => Fault,
): Fault | undefined {
  return isBad(value) ? refuse(value) : undefined;
}

function isInt(text: JavaText, name: ParameterName): Fault | undefined {
  return parseInt32(text.value) === undefined ? notANumber(text, name) : undefined;
}

function isLong(text: JavaText, name: ParameterName): Fault | undefined {
  return parseInt64(text.value) === undefined ? notANumber(text, name) : undefined;
}

function notANumber(text: JavaText, name: string): Fault {
  return fault(say`${name} is ${quoted(text.value)}, which is no whole number`, numberFormatMessage(text.value));
}

function isDecimal(text: JavaText, name: ParameterName): Fault | undefined {
  if (isJavaDouble(text.value)) return undefined;
  const message = text.value === '' ? 'empty String' : numberFormatMessage(text.value);
  return fault(say`${name} is ${quoted(text.value)}, which is no number`, message);
}

function loadsClass(text: JavaText, name: ParameterName): Fault | undefined {
  const parameter: Parameter = parameters[name];
  const known = parameter.type === 'text' ? (parameter.known ?? []) : [];
  if (known.includes(text.value)) return undefined;
  const refusal = fault(
    say`${name} is ${quoted(text.value)}, which ZooKeeper does not ship; its own are ${known.join(', ')}. Without that class in the class path`,
    `Couldn't instantiate ${text.value}`,
  );
  const isClassName = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)+$/u.test(text.value);
  const isOwn = text.value.startsWith('org.apache.zookeeper.');
  return isClassName && !isOwn ? { ...refusal, severity: 'warning' } : refusal;
}

function beginsWithSlash(text: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  if (/^(\/|\*\.)/.test(text.value)) return undefined;
  const what = say`${name} is ${quoted(text.value)}, which must begin with /`;
  if (server.isDistributed !== false) {
    return { message: say`${what}; ZooKeeper runs without its AdminServer.`, severity: 'warning' };
  }
  const port = server.setting('admin.serverPort')?.value ?? 8080;
  const address = server.setting('admin.serverAddress')?.value ?? '0.0.0.0';
  return fault(what, `Problem starting AdminServer on address ${address}, port ${port} and command URL ${text.value}`);
}
