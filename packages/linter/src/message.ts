/**
 * A sentence for a person. The English template (`{0}`, `{1}` for the values) stays apart from its values, so that a
 * translation is a table from template to template.
 */
export class Message {
  readonly template: string;
  /** Texts from linted files, or messages inside this one. */
  readonly values: readonly (string | Message)[];

  constructor(template: string, values: readonly (string | Message)[] = []) {
    this.template = template;
    this.values = values;
  }

  /** The sentence in English. */
  toString(): string {
    return this.template.replace(/\{(\d+)\}/g, (_, index: string) => String(this.values[Number(index)] ?? ''));
  }
}

/** A message from a template literal: say`tickTime is ${here} here.` */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number | bigint | Message)[]): Message {
  const template = parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
  return new Message(
    template,
    values.map((value) => (value instanceof Message ? value : String(value))),
  );
}
