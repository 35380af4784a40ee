import type { FileSystem } from '../../file-system.ts';
import { folderOf, join, nameOf } from '../../workspace/paths.ts';
import type { Reach } from '../../workspace/server-paths.ts';
import type { ContainedConfig, Container, ServicePorts, YamlReading } from '../container.ts';
import type { YamlFile } from '../yaml-file.ts';
import { parseDotEnv } from './dot-env.ts';
import { linkedNames, mayRunElsewhere, namesOf, networkOf } from './network.ts';
import { portsOf } from './ports.ts';
import { ProjectFiles } from './project-files.ts';
import { type Server, serverOf } from './service-config.ts';
import { type Service, Services, servicesIn, sourceOf } from './services.ts';
import type { Source } from './source.ts';
import { Values } from './values.ts';

const nothing: YamlReading = { configs: [], mounted: [] };

/** What the services of a Compose file say of ZooKeeper. Never throws; what isn't of Compose's shape is left out. */
export async function readCompose(fileSystem: FileSystem, file: YamlFile, reach: Reach): Promise<YamlReading> {
  const values = new Values();
  const source = sourceOf(file, values);
  // An override is only a part of what it changes.
  if (source === undefined || servicesIn(source) === undefined || isOverrideName(nameOf(file.uri))) return nothing;

  const files = new ProjectFiles(fileSystem, reach);
  const beside = await besideOf(file.uri, '.env', files.withVariables);
  for (const [name, value] of parseDotEnv(beside?.text ?? '')) values.set(name, value);
  const reader = new Services(files, values);
  const changes = await overrideOf(file.uri, files);
  const override = changes && (await reader.read(changes.uri));
  // Without them nothing of the others is sure.
  if ((beside && beside.text === undefined) || (changes && !override)) return nothing;
  const services = await reader.of(source, override);
  const all: Server[] = [];
  for (const service of services) {
    const server = await serverOf(service, file, files);
    if (server) all.push(server);
  }
  const listed = listedHosts(all);
  const running = services.filter((service) => {
    const isExtended = reader.extended.has(`${file.uri}#${service.name.value}`);
    return !isExtended || namesOf(service).names.some((name) => listed.has(name));
  });
  const isRunning = new Set(running);
  const servers = all.filter(({ service }) => isRunning.has(service));
  if (servers.length === 0) return nothing;

  const project = new Project({ services, running, override }, source);
  const called = new Set(servers.flatMap(({ config, isCalledSo }) => (isCalledSo ? [config] : [])));
  const configs: ContainedConfig[] = [];
  const mounted: YamlReading['mounted'][number][] = [];
  for (const server of servers) {
    const { config, isCalledSo } = server;
    const container = project.container(server);
    if (typeof config !== 'string') configs.push({ document: config, container });
    // Other programs mount it beside the server that reads it.
    else if (isCalledSo || !called.has(config)) mounted.push({ uri: config, container });
  }
  return { configs, mounted };
}

/** The hosts of the server lines that are known: what is extended by others and among them runs, too. */
function listedHosts(servers: readonly Server[]): ReadonlySet<string> {
  const entries = servers.flatMap(({ config }) => (typeof config === 'string' ? [] : config.entries));
  const lines = entries.filter(({ key }) => key.value.startsWith('server.'));
  const addresses = lines.flatMap(({ value }) => value.value.split('|'));
  return new Set(addresses.map((address) => address.trim().split(':')[0]?.toLowerCase() ?? ''));
}

interface Told {
  readonly services: readonly Service[];
  /** Those that aren't there only to be extended. */
  readonly running: readonly Service[];
  readonly override: Source | undefined;
}

/** What the services of one Compose file are to each other. */
class Project {
  private readonly scope: string;
  private readonly neighbours = new Set<string>();
  private readonly names = new Map<Service, readonly string[]>();
  private readonly hostPorts: readonly ServicePorts[];
  private hasUnseen: boolean;

  constructor({ services, running, override }: Told, source: Source) {
    const { tree } = source;
    const top = tree.fields(tree.root);
    this.scope = source.file.uri;
    // Containers of the first version know each other by links only.
    this.hasUnseen = top.has('include') || !top.has('services') || hasExternalNetwork(source);
    const linked = linkedNames(services);
    for (const service of services) {
      const { names, mayHaveOthers } = namesOf(service);
      const all = [...names, ...(linked.get(service.name.value.toLowerCase()) ?? [])];
      this.names.set(service, all);
      for (const name of all) this.neighbours.add(name);
      this.hasUnseen ||= mayHaveOthers;
    }
    for (const name of (override && servicesIn(override)?.keys()) ?? []) this.neighbours.add(name.toLowerCase());
    this.hostPorts = running
      .filter((service) => !mayRunElsewhere(service))
      .map((service) => ({ service: service.name, ports: portsOf(service) }))
      .filter(({ ports }) => ports.length > 0);
  }

  container({ service, alone }: Server): Container {
    const network = networkOf(service);
    return {
      kind: 'compose',
      name: service.name,
      scope: this.scope,
      hostNames: this.names.get(service) ?? [],
      neighbours: this.neighbours,
      ...((this.hasUnseen || network !== 'own') && { hasUnseenNeighbours: true }),
      ...alone,
      ports: portsOf(service),
      hostPorts: this.hostPorts,
      isOnHostNetwork: network === 'host',
      mayRunElsewhere: network === 'unknown' || mayRunElsewhere(service),
    };
  }
}

function hasExternalNetwork({ tree }: Source): boolean {
  const networks = tree.fields(tree.fields(tree.root).get('networks')?.value);
  return [...networks.values()].some(({ value }) => tree.fields(value).has('external'));
}

function isOverrideName(name: string): boolean {
  return /^(docker-)?compose\.override\.ya?ml$/i.test(name);
}

interface Beside {
  readonly uri: string;
  /** Undefined where it can't be read. */
  readonly text: string | undefined;
}

/** A file of the Compose file's own folder; undefined where there is none. */
async function besideOf(composeUri: string, name: string, files: ProjectFiles): Promise<Beside | undefined> {
  const uri = join(folderOf(composeUri), name);
  const kind = await files.kind(uri);
  const isThere = kind === 'file' || (kind === 'hidden' && (await files.has(composeUri)));
  return isThere ? { uri, text: await files.text(uri) } : undefined;
}

const overrideNames = ['compose', 'docker-compose'].flatMap((stem) => [
  `${stem}.override.yml`,
  `${stem}.override.yaml`,
]);

/** What `docker compose up` reads beside a file with one of its own names. */
async function overrideOf(uri: string, files: ProjectFiles): Promise<Beside | undefined> {
  if (!/^(docker-)?compose\.ya?ml$/.test(nameOf(uri))) return undefined;
  for (const name of overrideNames) {
    const found = await besideOf(uri, name, files);
    if (found) return found;
  }
  return undefined;
}
