/** Text that stands for itself in a snippet. */
export function literally(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A place of a snippet that has a text already. */
export function placeholder(text: string, number = 1): string {
  return `\${${number}:${literally(text)}}`;
}

/** A place of a snippet for one of several texts, or for any where there is none. */
export function choice(texts: readonly string[]): string {
  const [first = ''] = texts;
  if (texts.length < 2) return first === '' ? '$0' : placeholder(first);
  return `\${1|${texts.map((text) => text.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}
