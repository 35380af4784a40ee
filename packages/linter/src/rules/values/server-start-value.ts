import { type Parameter, type ParameterName, parameters } from '@zklint/parameters';
import { isJavaDouble, type JavaText, numberFormatMessage, parseInt32, parseInt64, trim } from '@zklint/parser';
import { isClassName, nearestClass, simpleName } from '../../class-names.ts';
import { replace } from '../../edits.ts';
import { adminServer, adminServerProblem, prometheusProvider } from '../../http-servers.ts';
import { isHostWithPort, refusedHost } from '../../inet-address.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';
import { givesUpAlone, givesUpIfAlone } from '../outcomes.ts';

export const serverStartValue = defineRule({
  id: 'server-start-value',
  summary: 'Give ZooKeeper values that it can start with.',
  severity: 'error',
  supersedes: ['ignored-number'],

  *checkServer(server) {
    for (const { names, applies, check } of checks) {
      if (applies && !applies(server)) continue;
      for (const name of names) {
        const entry = server.entry(name);
        if (entry === undefined || server.isOpen(name)) continue;
        const text = trim(entry.value);
        const fault = check(text, name, server);
        if (fault) yield { at: text.value === '' ? entry.key : text, ...fault };
      }
    }
  },
});

type Fault = Omit<Finding, 'at'>;

/** Settings that the parser takes as they are and on which the server gives up later; the page says who found out. */
interface Check {
  readonly names: readonly ParameterName[];
  /** Where the value is read while the server starts; absent: everywhere. */
  applies?(server: ServerConfig): boolean;
  check(text: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined;
}

const nioFactory = 'org.apache.zookeeper.server.NIOServerCnxnFactory';
const usesNio = (server: ServerConfig) => (server.valueInForce('serverCnxnFactory') ?? nioFactory) === nioFactory;
const usesPrometheus = (server: ServerConfig) =>
  server.setting('metricsProvider.className')?.value === prometheusProvider;

const checks: readonly Check[] = [
  { names: ['serverCnxnFactory', 'watchManagerName'], check: loadsClass },
  {
    names: ['metricsProvider.httpPort', 'metricsProvider.numWorkerThreads', 'metricsProvider.maxQueueSize'],
    applies: usesPrometheus,
    check: isInt,
  },
  { names: ['metricsProvider.workerShutdownTimeoutMs'], applies: usesPrometheus, check: isLong },
  // The other election algorithms, up to 3.5, open no connections.
  {
    names: ['cnxTimeout'],
    applies: (server) => server.isDistributed === true && (server.setting('electionAlg')?.value ?? 3) === 3,
    check: isInt,
  },
  {
    names: [
      'pathStats.sampleRate',
      'connection_throttle_drop_increase',
      'connection_throttle_drop_decrease',
      'connection_throttle_decrease_ratio',
    ],
    check: isDecimal,
  },
  { names: ['intBufferStartingSizeBytes'], check: isLargeEnough },
  { names: ['nio.numSelectorThreads'], applies: usesNio, check: isPositive },
  { names: ['nio.sessionlessCnxnTimeout'], applies: usesNio, check: isNotZero },
  { names: ['DigestAuthenticationProvider.digestAlg'], check: isDigest },
  { names: ['admin.serverAddress', 'admin.commandURL'], check: startsAdminServer },
];

function loadsClass(text: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  const parameter: Parameter = parameters[name];
  const known = parameter.type === 'text' ? (parameter.known ?? []) : [];
  if (known.includes(text.value)) return undefined;
  const shown = quoted(server.written(text), 40);
  const refusal = refusedAtStart(`Couldn't instantiate ${text.value}`);
  const near = nearestClass(text.value, known);
  if (near !== undefined) {
    return {
      message: say`${name} is ${shown}, no class of ZooKeeper, and it gives up when it starts; did you mean ${near}?`,
      refusal,
      fix: { title: say`Write the class ${simpleName(near)}`, safe: false, edits: [replace(text, near)] },
    };
  }
  if (isClassName(text.value) && !text.value.startsWith('org.apache.zookeeper.')) {
    const message = say`${name} is ${shown}, which ZooKeeper does not ship; without its jar on the class path it gives up when it starts. Put the jar there, or correct the name.`;
    return { message, severity: 'warning', refusal };
  }
  return {
    message: say`${name} is ${shown}, no class of ZooKeeper; it gives up when it starts. Name one of its own, such as ${known[0] ?? ''}.`,
    refusal,
  };
}

function isInt(text: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  return parseInt32(text.value) === undefined ? notANumber(text, name, server) : undefined;
}

function isLong(text: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  return parseInt64(text.value) === undefined ? notANumber(text, name, server) : undefined;
}

function notANumber(text: JavaText, name: string, server: ServerConfig): Fault {
  return {
    message: say`${name} is ${quoted(server.written(text))}, which is no whole number in digits; ZooKeeper gives up when it starts. Write digits only.`,
    refusal: refusedAtStart(numberFormatMessage(text.value)),
  };
}

function isDecimal(text: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  if (isJavaDouble(text.value)) return undefined;
  const shown = quoted(server.written(text));
  return {
    message: server.isDistributed
      ? say`${name} is ${shown}, which is no number; ZooKeeper gives up as soon as it leads or follows. Write a number.`
      : say`${name} is ${shown}, which is no number; ZooKeeper gives up when it starts. Write a number.`,
    refusal: refusedAtStart(text.value === '' ? 'empty String' : numberFormatMessage(text.value)),
  };
}

function isLargeEnough(_: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  const size = server.setting('intBufferStartingSizeBytes')?.value;
  if (size === undefined || size >= 32) return undefined;
  const reason = server.release.atLeast('3.8.0')
    ? `Buffer starting size (${size}) must be greater than or equal to 32. `
    : 'Buffer starting size must be greater than 0.';
  return {
    message: say`${name} is ${size}, and at least 32 are needed; ZooKeeper gives up when it starts. Write more, or remove the line for 1024.`,
    refusal: refusedAtStart(`${reason}Configure with "-Dzookeeper.intBufferStartingSizeBytes=<size>" `),
  };
}

function isPositive(_: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  const count = server.setting('nio.numSelectorThreads')?.value;
  if (count === undefined || count >= 1) return undefined;
  return {
    message: say`${name} is ${count}, and at least 1 is needed; ZooKeeper gives up when it starts. Write more, or remove the line.`,
    refusal: refusedAtStart('numSelectorThreads must be at least 1'),
  };
}

function isNotZero(_: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  if (server.setting('nio.sessionlessCnxnTimeout')?.value !== 0) return undefined;
  return {
    message: say`${name} is 0, and ZooKeeper divides times by it; it gives up when it starts. Write milliseconds above 0.`,
    refusal: refusedAtStart('/ by zero'),
  };
}

function isDigest(text: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  // The names and aliases of Java's own providers, and the numbers that stand for them.
  if (/^(MD2|MD5|SHA3?(-?(1|224|256|384|512)(\/(224|256))?)?|(OID\.)?\d+(\.\d+)+)$/i.test(text.value)) return undefined;
  const refusal = refusedAtStart(`don't support this ACL digest algorithm: ${text.value} in the current environment`);
  if (text.value === '') {
    const message = say`${name} is empty; ZooKeeper gives up when it starts. Remove the line for SHA1, the default.`;
    return { message, refusal };
  }
  return {
    message: say`${name} is ${quoted(server.written(text), 28)}, which is no digest algorithm of Java's own; ZooKeeper gives up when it starts unless a security provider adds it. Correct it.`,
    severity: 'warning',
    refusal,
  };
}

/** What Jetty refuses. In a quorum ZooKeeper runs without its AdminServer, and logs a warning. */
function startsAdminServer(text: JavaText, name: ParameterName, server: ServerConfig): Fault | undefined {
  const admin = adminServer(server);
  if (admin === undefined || server.isDistributed) return undefined;
  const shown = quoted(server.written(text), 40);
  const outcome = server.isDistributed === false ? givesUpAlone : givesUpIfAlone;
  let message: Message;
  if (name === 'admin.serverAddress') {
    if (refusedHost(text.value) === undefined) return undefined;
    message = isHostWithPort(text.value)
      ? say`${name} is ${shown}, and it takes no port; ${outcome}. Write the port as admin.serverPort.`
      : say`${name} is ${shown}, which can't be a host or an address; ${outcome}. Write one of them.`;
  } else {
    // An empty one serves every path.
    if (/^(\/[^*]*)?$/.test(text.value)) return undefined;
    message = text.value.startsWith('/')
      ? say`${name} is ${shown}, and it can't have a * in it; ${outcome}. Write a path without it.`
      : say`${name} is ${shown}, and it must begin with /; ${outcome}. Write such a path.`;
  }
  const refusal = refusedAtStart(adminServerProblem(admin));
  return { message, refusal, ...(server.isDistributed === undefined && { severity: 'warning' }) };
}
