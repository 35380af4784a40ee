import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode';

/** What is looked at of a document. */
export type Looked = Pick<TextDocument, 'languageId' | 'uri' | 'getText' | 'lineAt' | 'lineCount'>;

/** As the linter asks of YAML before it looks closer. */
const inYaml = /zookeeper|zoo\.cfg|\bzoo_/i;
/** A setting that only ZooKeeper's files have. */
const setting =
  /^[ \t\f]*(?:(?:tickTime|initLimit|syncLimit|clientPort|dataLogDir)(?:[ \t\f=:]|$)|server\.\d+[ \t\f=:].*:\d+:\d)/m;
/** Names that tell by themselves, and names of files that may be ZooKeeper's. */
const ownName = /^(zoo[^/]*\.cfg|zookeeper[^/]*\.properties)$/i;
const possibleName = /(\.cfg|^(global_)?zookeeper\.conf)$/i;

/** The server reads no larger files. */
const largest = 10_000_000;

/** Is it worth to start the server for a document? Of languages that others have too, where the text speaks of ZooKeeper. */
export function speaksOfZooKeeper(document: Looked): boolean {
  const test = testFor(document);
  if (typeof test === 'boolean') return test;
  const text = document.getText();
  return text.length <= largest && test.test(text);
}

/**
 * Does what was typed or pasted make a document speak of ZooKeeper? Looks at the changed lines only, and of long ones
 * around the change: the rest was looked at before, and may be very large.
 */
export function beginsToSpeak(document: Looked, changes: readonly TextDocumentContentChangeEvent[]): boolean {
  const test = testFor(document);
  if (typeof test === 'boolean') return test;
  return changes.some((change) => test.test(around(document, change)));
}

/** How much of a line counts before and behind a change. */
const reach = 1000;

function around(document: Looked, { range: { start }, text }: TextDocumentContentChangeEvent): string {
  // Of several changes at once a later one may have taken lines away.
  const lineAt = (line: number) => document.lineAt(Math.min(line, document.lineCount - 1)).text;
  const inserted = text.slice(0, largest);
  const lines = inserted.split(/\r\n|\r|\n/);
  const end = lines.length === 1 ? start.character + inserted.length : (lines.at(-1)?.length ?? 0);
  const before = lineAt(start.line).slice(Math.max(0, start.character - reach), start.character);
  const behind = lineAt(start.line + lines.length - 1).slice(end, end + reach);
  return before + inserted + behind;
}

/** What a document's text must have; or the answer, where that doesn't depend on it. */
function testFor({ languageId, uri }: Looked): RegExp | boolean {
  if (languageId === 'zoocfg') return true;
  if (languageId === 'yaml' || languageId === 'dockercompose') return inYaml;
  if (languageId !== 'properties') return false;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return ownName.test(name) || (possibleName.test(name) && setting);
}
