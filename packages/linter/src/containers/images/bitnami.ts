import type { TextRange } from '@zklint/parser';
import { joined, standingFor } from '../mapped-text.ts';
import { bitnamiKeys, sampleKeys } from './bitnami.data.ts';
import { bitnamiServers } from './bitnami-servers.ts';
import { ConfigText } from './config-text.ts';
import type { Image, ImageInput, ImageOutput } from './image.ts';
import { bitnamiReads } from './reads.ts';
import { mountedRemarks } from './remarks.ts';
import { unreadRemarks } from './unread.ts';
import { flagsIn, given, knownText, type Setting, settingOf, standard, unknown } from './variables.ts';

/** bitnami/zookeeper: https://github.com/bitnami/containers, by its zookeeper-env.sh and libzookeeper.sh. */
export const bitnamiImage: Image = { configPaths: () => ['/opt/bitnami/zookeeper/conf/zoo.cfg'], write };

const netty = 'org.apache.zookeeper.server.NettyServerCnxnFactory';
const metrics = 'org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider';

function write(input: ImageInput): ImageOutput {
  const id = settingOfBitnami(input, 'ZOO_SERVER_ID', '1');
  const jvm = flagsOf(input);
  const writer = new Writer(input);
  const list = writer.run();
  // Of images for 3.4 the scripts aren't known.
  const isKnown = !input.release?.release.before('3.5.0');
  return {
    ...(isKnown && !input.isConfigMounted && { config: writer.text.toText() }),
    isOpen: writer.isOpen,
    ...(!id.isOpen && { myid: id.value }),
    myidFolder: '/bitnami/zookeeper/data',
    ...(jvm && { jvm }),
    remarks: input.isConfigMounted
      ? mountedRemarks(input, hasNoEffectWhenMounted)
      : [...(list ? [list] : []), ...unreadRemarks(input, reads(input))],
  };
}

/** Also every NAME_FILE of its variables, and whatever begins with ZOO_CFG_. */
function reads(input: ImageInput): typeof bitnamiReads {
  const { keys, others } = bitnamiReads;
  const more = [...input.variables.keys()].filter((name) => {
    const base = name.replace(/_FILE$/, '');
    return name.startsWith('ZOO_CFG_') || (base !== name && (keys.has(base) || others.has(base)));
  });
  return { ...bitnamiReads, others: new Set([...others, ...more]) };
}

function hasNoEffectWhenMounted(name: string): boolean {
  const base = name.replace(/_FILE$/, '');
  if (name === 'ZOO_SERVERS' || name === 'ZOO_HEAP_SIZE' || name.startsWith('ZOO_CFG_')) return true;
  // The role is written into any file, and health checks look at the ports.
  return [name, base].some((one) => one in bitnamiKeys && !/^ZOO_(?:PEER_TYPE$|TLS_|.*PORT_NUMBER$)/.test(one));
}

/** As zookeeper-env.sh has it: a file's text wins over the variable, and an empty one has the default. */
function settingOfBitnami(input: ImageInput, name: string, otherwise: string): Setting {
  const file = input.variables.get(`${name}_FILE`);
  if (file && (file.isOpen || file.value.text !== '')) return unknown(name, file.range);
  return settingOf(input, name, otherwise, true);
}

function flagsOf(input: ImageInput): ImageOutput['jvm'] {
  if (input.variables.has('JVMFLAGS_FILE')) return undefined;
  const flags = flagsIn(input, ['JVMFLAGS']);
  const fips = knownText(input, 'ZOO_FIPS_MODE');
  const isAuthenticated = [isYes(input, 'ZOO_ENABLE_AUTH'), isYes(input, 'ZOO_ENABLE_QUORUM_AUTH')];
  if (flags === undefined || fips === undefined || isAuthenticated.includes(undefined)) return undefined;
  if (input.isConfigMounted) return flags;
  const release = input.release?.release;
  return {
    ...flags,
    // Only the newer images of 3.9 know it.
    ...(fips !== '' && { 'zookeeper.fips-mode': isYesText(fips) ? 'true' : 'false' }),
    ...(isAuthenticated.includes(true) && {
      'java.security.auth.login.config': '/opt/bitnami/zookeeper/conf/zoo_jaas.conf',
    }),
    ...(!release?.before('3.8.0') && { 'zookeeper.electionPortBindRetry': '0' }),
  };
}

function isYesText(text: string): boolean {
  return /^(?:1|yes|true)$/i.test(text);
}

function isYes(input: ImageInput, name: string, otherwise = 'no'): boolean | undefined {
  const { value, isOpen } = settingOfBitnami(input, name, otherwise);
  return isOpen ? undefined : isYesText(value.text);
}

/** Writes zoo.cfg in the order of the script: a key of the sample in its place there, any other at the end. */
class Writer {
  readonly text = new ConfigText();
  isOpen = false;
  private readonly input: ImageInput;

  constructor(input: ImageInput) {
    this.input = input;
  }

  /** Gives what is wrong with the list of servers. */
  run() {
    const { input } = this;
    const is39 = !input.release?.release.before('3.9.0');
    // The sample's lines come first, where a line is written for them.
    for (const key of sampleKeys) this.text.set(key, input.at, standingFor('', input.at), true);
    this.values('TICK_TIME INIT_LIMIT SYNC_LIMIT PRE_ALLOC_SIZE SNAPCOUNT');
    this.fixed('dataDir', '/bitnami/zookeeper/data');
    this.values('DATA_LOG_DIR PORT_NUMBER');
    // An older release ignores it, which nobody need be told who hasn't set it.
    if (!input.release?.release.before('3.6.0') || input.variables.has('ZOO_MAX_CNXNS')) this.value('ZOO_MAX_CNXNS');
    this.value('ZOO_MAX_CLIENT_CNXNS');
    this.switch('ZOO_RECONFIG_ENABLED');
    this.switch('ZOO_LISTEN_ALLIPS_ENABLED');
    this.values('AUTOPURGE_INTERVAL AUTOPURGE_RETAIN_COUNT 4LW_COMMANDS_WHITELIST MAX_SESSION_TIMEOUT');
    if (is39) this.values('ADMIN_SERVER_ADDRESS');
    this.values('ADMIN_SERVER_PORT_NUMBER');
    this.switch('ZOO_ENABLE_ADMIN_SERVER', is39 ? 'no' : 'yes');
    const remark = this.servers();
    this.clientTls(is39);
    this.quorumTls();
    this.fromNames();
    this.authentication(is39);
    this.when('ZOO_ENABLE_PROMETHEUS_METRICS', (add) => {
      add('metricsProvider.className', metrics);
      add('metricsProvider.httpPort', 'ZOO_PROMETHEUS_METRICS_PORT_NUMBER');
      add('metricsProvider.exportJvmInfo', 'true');
    });
    this.values('PEER_TYPE');
    for (const key of sampleKeys) this.text.removeEmpty(key);
    return remark;
  }

  /** The variables of these names behind ZOO_ become their keys' values; empty ones without a default nothing. */
  private values(names: string): void {
    for (const name of names.split(' ')) this.value(`ZOO_${name}`);
  }

  private value(name: string): void {
    const [key, otherwise] = bitnamiKeys[name] ?? ['', ''];
    const setting = settingOfBitnami(this.input, name, otherwise);
    if (setting.isOpen || setting.value.text !== '') this.put(key, setting);
  }

  private put(key: string, setting: Setting): void {
    this.isOpen ||= setting.isOpen;
    // sed takes & and \ in a line that it replaces for something else.
    const isOdd = this.text.has(key) && /[&\\]/.test(setting.value.text);
    const { at, value } = isOdd ? unknown(key, setting.at) : setting;
    this.isOpen ||= isOdd;
    this.text.set(key, at, value);
  }

  private fixed(key: string, value: string): void {
    this.put(key, standard(this.input, value));
  }

  /** `yes` and `no` become `true` and `false`, which stand at the variable's value. */
  private switch(name: string, otherwise = 'no'): void {
    const [key] = bitnamiKeys[name] ?? [''];
    const setting = settingOfBitnami(this.input, name, otherwise);
    const said = isYesText(setting.value.text) ? 'true' : 'false';
    const range = this.input.variables.get(name)?.range ?? this.input.at;
    const value = setting.isOpen ? setting.value : standingFor(said, setting.isDefault ? this.input.at : range);
    this.put(key, { ...setting, value });
  }

  private servers() {
    const setting = settingOfBitnami(this.input, 'ZOO_SERVERS', '');
    const variable = given(this.input, 'ZOO_SERVERS');
    const isFile = this.input.variables.has('ZOO_SERVERS_FILE');
    if (variable === undefined && !isFile) return undefined;
    const open = (at: TextRange) => {
      this.isOpen = true;
      this.text.addUnknown('ZOO_SERVERS', at, 'server.');
    };
    if (variable === undefined || variable === 'unknown' || isFile) return void open(setting.at);
    if (variable.isOpen && /^\s*\$\{[^}]*\}\s*$/.test(variable.value.text)) return void open(variable.range);
    const { servers, remark } = bitnamiServers(this.input, variable);
    if (remark) open(variable.range);
    const port = settingOfBitnami(this.input, 'ZOO_PORT_NUMBER', '2181').value.text;
    this.isOpen ||= variable.isOpen;
    for (const { id, address, word } of servers) {
      this.text.set(`server.${id}`, word, joined([address, standingFor(`;${port}`, word)]));
    }
    return remark;
  }

  private clientTls(is39: boolean): void {
    const isOn = isYes(this.input, 'ZOO_TLS_CLIENT_ENABLE');
    if (isOn && is39) this.text.remove('clientPort');
    if (isOn === undefined && is39) this.put('clientPort', unknown('ZOO_TLS_CLIENT_ENABLE', this.input.at));
    this.when('ZOO_TLS_CLIENT_ENABLE', (add) => {
      add('client.secure', 'true');
      add('ssl.clientAuth', 'ZOO_TLS_CLIENT_AUTH');
      add('secureClientPort', 'ZOO_TLS_PORT_NUMBER');
      add('serverCnxnFactory', netty);
      for (const store of ['KEYSTORE', 'TRUSTSTORE']) {
        for (const part of ['PASSWORD', 'FILE', 'TYPE']) add('', `ZOO_TLS_CLIENT_${store}_${part}`);
      }
    });
  }

  private quorumTls(): void {
    this.when('ZOO_TLS_QUORUM_ENABLE', (add) => {
      add('sslQuorum', 'true');
      add('ssl.quorum.clientAuth', 'ZOO_TLS_QUORUM_CLIENT_AUTH');
      add('serverCnxnFactory', netty);
      for (const store of ['KEYSTORE', 'TRUSTSTORE']) {
        for (const part of ['FILE', 'TYPE', 'PASSWORD']) add('', `ZOO_TLS_QUORUM_${store}_${part}`);
      }
    });
  }

  /** ZOO_CFG_a_b becomes a.b, in the order of bash: by name. An empty one stops the script. */
  private fromNames(): void {
    const names = [...this.input.variables.keys()].filter((name) => /^ZOO_CFG_./.test(name)).sort();
    for (const name of names) {
      const variable = this.input.variables.get(name);
      if (!variable || (variable.value.text === '' && !variable.isOpen)) continue;
      const key = name.slice('ZOO_CFG_'.length).replaceAll('_', '.');
      this.put(key, { at: variable.name.range, value: variable.value, isOpen: variable.isOpen, isDefault: false });
    }
    if (!this.input.mayHaveOthers) return;
    this.isOpen = true;
    this.text.addUnknown('ZOO_CFG', this.input.at);
  }

  private authentication(is39: boolean): void {
    this.when('ZOO_ENABLE_AUTH', (add) => {
      add('authProvider.1', 'org.apache.zookeeper.server.auth.SASLAuthenticationProvider');
      if (is39) add('sessionRequireClientSASLAuth', 'true');
      else add('requireClientAuthScheme', 'sasl');
    });
    this.when('ZOO_ENABLE_QUORUM_AUTH', (add) => {
      for (const part of ['enableSasl', 'learnerRequireSasl', 'serverRequireSasl']) add(`quorum.auth.${part}`, 'true');
      add('quorum.auth.learner.saslLoginContext', 'QuorumLearner');
      add('quorum.auth.server.saslLoginContext', 'QuorumServer');
    });
  }

  /**
   * What a switch adds: a key with the value of a variable (`ZOO_…`) or a fixed one, which stands at the switch's name.
   * Where the switch isn't known, neither is any of it.
   */
  private when(name: string, lines: (add: (key: string, value: string) => void) => void): void {
    const isOn = isYes(this.input, name);
    const at = this.input.variables.get(name)?.name.range ?? this.input.at;
    if (isOn === false) return;
    lines((key, value) => {
      const isVariable = value.startsWith('ZOO_');
      const own = key === '' ? (bitnamiKeys[value]?.[0] ?? '') : key;
      if (isOn === undefined) this.put(own, unknown(name, at));
      else if (isVariable) this.value(value);
      else this.put(own, { at, value: standingFor(value, at), isOpen: false, isDefault: false });
    });
  }
}
