import type { EffectiveServer, EffectiveSetting, Ensemble, FileSystem, Place } from '@zklint/linter';
import { type Position, spotMaker } from '../spots.ts';

/** The effective settings of one file, with places as people count them. */
export interface EffectiveView {
  readonly path: string;
  /** The service or pod that is the server. */
  readonly container?: string;
  readonly release: string;
  readonly releaseFrom: string;
  readonly settings: readonly (EffectiveSetting & { readonly written?: WrittenAt })[];
  readonly servers: readonly (EffectiveServer & { readonly written: WrittenAt })[];
}

export interface WrittenAt extends Position {
  readonly path: string;
}

export interface ViewRequest {
  readonly ensemble: Ensemble;
  readonly settings: readonly EffectiveSetting[];
  readonly servers: readonly EffectiveServer[];
  readonly path: string;
  readonly container: string | undefined;
  readonly cwd: string;
  readonly fileSystem: FileSystem;
}

export async function viewOf({
  ensemble,
  settings,
  servers,
  path,
  container,
  cwd,
  fileSystem,
}: ViewRequest): Promise<EffectiveView> {
  const toSpot = spotMaker(fileSystem, cwd);
  const written = async (at: Place): Promise<WrittenAt> => {
    const spot = await toSpot(at);
    return { path: spot.path, ...spot.start };
  };
  return {
    path,
    ...(container !== undefined && { container }),
    release: ensemble.release.name,
    releaseFrom: ensemble.releaseFrom,
    settings: await Promise.all(
      settings.map(async (setting) =>
        setting.source.kind === 'file' ? { ...setting, written: await written(setting.source.at) } : setting,
      ),
    ),
    servers: await Promise.all(servers.map(async (server) => ({ ...server, written: await written(server.at) }))),
  };
}
