import { describe, expect, test } from 'vitest';
import { servers } from './precedence/servers.ts';
import { texts } from './precedence/texts.ts';
import { type Circumstances, type Files, workspaceOf } from './support/workspace.ts';

/*
 * Where two rules see one place, the more specific explains it and the other is silent: one fault, one finding.
 */
describe.each(Object.entries({ ...texts, ...servers }))('%s', (_, ofLine) => {
  test.each(ofLine)('$first before $other', async ({ first, other, both, without, ...circumstances }) => {
    const said = (await rulesIn(both, circumstances)).filter((rule) => rule === first || rule === other);
    // The files of an ensemble repeat a fault of their list.
    expect(typeof both === 'string' ? said : [...new Set(said)]).toEqual([first]);
    expect(await rulesIn(without, circumstances)).toContain(other);
  });
});

async function rulesIn(content: string | Files, circumstances: Circumstances): Promise<readonly string[]> {
  const workspace = await workspaceOf(typeof content === 'string' ? { 'zoo.cfg': content } : content, circumstances);
  return workspace.problems().map(({ rule }) => rule);
}
