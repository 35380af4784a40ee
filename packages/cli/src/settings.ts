import type { SettingsFiles, Workspace } from '@zklint/linter';
import { say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { pathFrom } from './files.ts';

/** Throws a `Failure` with a sentence for each thing that is wrong in the settings of the workspace's files. */
export function checkSettings(
  settings: SettingsFiles | undefined,
  { judged, ensembles }: Workspace,
  cwd: string,
): void {
  const uris = [...judged, ...ensembles.flatMap(({ servers }) => servers.map(({ uri }) => uri))];
  const faults = settings?.faultsFor(uris) ?? [];
  if (faults.length > 0) throw new Failure(...faults.map(({ uri, message }) => say`${pathFrom(cwd, uri)}: ${message}`));
}
