import { type Upgrade, type UpgradeItem, upgradesOf } from '@zklint/linter/upgrade';
import { textOf } from '@zklint/parameters/texts';
import { type Circumstances, type Files, toldRelease, workspaceOf } from './workspace.ts';

/** The one upgrade of some files from a release to another: `3.4.14 3.9.5`. */
export async function upgrade(
  files: string | Files,
  move: string,
  circumstances: Circumstances = {},
): Promise<Upgrade> {
  const [from = '', to = ''] = move.split(' ');
  const texts = typeof files === 'string' ? { 'zoo.cfg': files } : files;
  const workspace = await workspaceOf(texts, { release: from, ...circumstances });
  const { upgrades } = upgradesOf(workspace, { to: toldRelease(to).release, textOf });
  const [first, ...others] = upgrades;
  if (first === undefined || others.length > 0) throw new Error('one upgrade was expected');
  return first;
}

/** Its items as `refused 3.5.10 server-line-format`: the kind, the release of the step, and what it is about. */
export async function said(...question: Parameters<typeof upgrade>): Promise<readonly string[]> {
  return (await upgrade(...question)).items.map(inShort);
}

export function inShort({ kind, step, until, rule, parameter, source }: UpgradeItem): string {
  const what = rule ?? parameter ?? source?.replace(/[;,].*/, '') ?? 'install path';
  return `${kind} ${step.to.name}${until ? ` until ${until.name}` : ''} ${what}`;
}
