import type { TextDocument } from 'vscode';

/** Is it worth to start the server for a document? Of languages that others have too, where the text names ZooKeeper. */
export function speaksOfZooKeeper(document: Pick<TextDocument, 'languageId' | 'getText'>): boolean {
  if (document.languageId === 'zoocfg') return true;
  const isShared = ['yaml', 'dockercompose', 'properties'].includes(document.languageId);
  return isShared && /zookeeper|zoo\.cfg/i.test(document.getText());
}
