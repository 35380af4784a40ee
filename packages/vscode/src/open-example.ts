import { commands, type Disposable, l10n, window, workspace } from 'vscode';

/** A command for first steps: a new file with mistakes that nothing but reading it closely would find. */
export function offerExample(): Disposable {
  return commands.registerCommand('zklint.openExample', async () => {
    const hint = l10n.t('Two settings are wrong here. Point at what is underlined.');
    const content = `# ${hint}\n${example}`;
    await window.showTextDocument(await workspace.openTextDocument({ language: 'zoocfg', content }));
  });
}

const example = `tickTime=2000
initLimit=10
syncLimit=5
dataDir=/var/lib/zookeeper
clientPort=2181
autopurge.purgeInterval=24
maxClientCnxns=200 # for each client

server.1=zk1.example.com:2888:3888
server.2=zk2.example.com:2888:3888
server.3=zk3.example.com:2888:2888
`;
