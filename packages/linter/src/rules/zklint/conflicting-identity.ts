import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';

export const conflictingIdentity = defineRule({
  id: 'conflicting-identity',
  summary: 'Tell a server one number.',
  severity: 'warning',

  *checkServer({ container, myid }) {
    const told = container?.myid;
    if (told?.firstLine === undefined || told.isDefault || myid.kind !== 'found' || myid.file === told) return;
    const { id, firstLine } = myid.file;
    if (id === undefined || told.id === undefined || id === told.id) return;
    yield {
      at: told.firstLine,
      message: say`This says ${String(told.id)}, and the myid that the container finds in dataDir says ${String(id)}: the image writes a myid only where there is none, so the server is ${String(id)}. Make them equal.`,
      ...(firstLine && { related: [{ at: firstLine, message: say`The myid that counts.` }] }),
    };
  },
});
