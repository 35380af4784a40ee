import { describe, expect, test } from 'vitest';
import { type ClientName, clients, Served } from '../support/protocol.ts';

const settings = 'initLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\n';

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);

  test('is told what is wrong in a file', async () => {
    const project = await served.project({ 'zoo.cfg': `tickTime=«x»\n${settings}` });
    await served.editor.until(() => served.editor.shown.has(project.uri('zoo.cfg')));
    expect(served.editor.shown.get(project.uri('zoo.cfg'))).toMatchObject([
      { code: 'number-format', range: project.marks('zoo.cfg')[0] },
    ]);
  });
});
