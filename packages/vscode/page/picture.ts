const svg = 'http://www.w3.org/2000/svg';
const elements: ReadonlySet<string> = new Set(['svg', 'title', 'desc', 'g', 'rect', 'path', 'text']);
const attributes: ReadonlySet<string> = new Set([
  'class',
  'd',
  'data-line',
  'data-path',
  'data-problem-line',
  'data-problem-path',
  'height',
  'id',
  'lengthAdjust',
  'rx',
  'text-anchor',
  'textLength',
  'transform',
  'viewBox',
  'width',
  'x',
  'y',
]);

/** A server's picture as elements of this page: the shapes and texts that are known, whatever else is in it. */
export function pictureOf(text: string): Element | undefined {
  return copyOf(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
}

function copyOf(element: Element): Element | undefined {
  if (element.namespaceURI !== svg || !elements.has(element.localName)) return undefined;
  const copy = newElement(element.localName);
  for (const { name, value } of element.attributes) if (attributes.has(name)) copy.setAttribute(name, value);
  for (const child of element.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    if (child instanceof Element) copy.append(copyOf(child) ?? '');
  }
  return copy;
}

export function newElement(name: string, given: Readonly<Record<string, string>> = {}): Element {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
  return element;
}
