import { createRequire } from 'node:module';

/** What is used of saxes, whose own types don't compile under exactOptionalPropertyTypes. */
interface Parser {
  on(event: 'error', handler: (error: Error) => void): void;
  on(event: 'opentag', handler: (tag: { name: string; attributes: Record<string, string> }) => void): void;
  on(event: 'text' | 'closetag' | 'cdata' | 'comment' | 'doctype', handler: (text: string) => void): void;
  write(text: string): Parser;
  close(): void;
}

const require = createRequire(import.meta.url);
const { SaxesParser } = require('saxes') as { readonly SaxesParser: new () => Parser };

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside. */
  readonly text: string;
}

/** The root element of a document. Throws where it is not well-formed, or holds a character that XML has no place for. */
export function parseXml(document: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open: { readonly children: XmlElement[]; text: string }[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] as XmlElement[], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  for (const event of ['cdata', 'comment', 'doctype'] as const) {
    parser.on(event, () => {
      throw new Error(`${event} in a report`);
    });
  }
  parser.write(document).close();
  const [element] = root.children;
  if (element === undefined) throw new Error('no root element');
  return element;
}
