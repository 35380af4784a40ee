import { expect, test } from 'vitest';
import { workspaceOf } from '../../../../test/support/workspace.ts';
import { usualLimits } from '../limits.ts';

/** Why a file was not judged, or undefined. */
async function whyNot(content: string | Uint8Array): Promise<string | undefined> {
  const { unjudged } = await workspaceOf({ 'zoo.cfg': content });
  return unjudged[0]?.why;
}

test('a file larger than the limit', async () => {
  expect(await whyNot(new Uint8Array(usualLimits.file).fill(0x23))).toBeUndefined();
  expect(await whyNot(new Uint8Array(usualLimits.file + 1).fill(0x23))).toBe('too large');
});

test('a file that is not there', async () => {
  const { unjudged } = await workspaceOf({}, { only: ['zoo.cfg'] });
  expect(unjudged).toEqual([{ uri: 'file:///zoo.cfg', why: 'unreadable' }]);
});
