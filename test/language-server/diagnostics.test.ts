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

  test('is told which of the files with the same name differs', async () => {
    const list = 'server.1=a:2888:3888\nserver.2=b:«2888»:3888\nserver.3=c:2888:3888\n';
    const project = await served.project({
      'zk1/zoo.cfg': settings + list,
      'zk2/zoo.cfg': settings + list.replace('2888»', '2889»'),
      'zk3/zoo.cfg': settings + list,
    });
    const [uri, range] = [project.uri('zk2/zoo.cfg'), project.marks('zk2/zoo.cfg')[0]];
    const isShown = () => served.editor.shown.get(uri)?.some(({ code }) => code === 'server-list-mismatch') === true;
    await served.editor.until(isShown);
    const found = served.editor.shown.get(uri)?.find(({ code }) => code === 'server-list-mismatch');
    expect(found?.range).toEqual(range);
    const isTold = name !== 'a client that announces nothing';
    expect(found?.relatedInformation?.map(({ message }) => message)).toEqual(
      isTold ? ['In zk1/zoo.cfg: Here it is 2888.', 'In zk3/zoo.cfg: Here it is 2888.'] : undefined,
    );
  });
});
