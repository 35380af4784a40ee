/** What is said in another language: a translation for each English template, with the same `{0}`, in any order. */
export type Translations = Readonly<Record<string, string>>;

/** Says a message in the language of those who read it. */
export type Tell = (message: Message) => string;

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
    return this.in({});
  }

  /** The sentence in another language; what has no translation stays English. */
  in(translations: Translations): string {
    const template = Object.hasOwn(translations, this.template) ? translations[this.template] : undefined;
    return (template ?? this.template).replace(/\{(\d+)\}/g, (placeholder, index: string) => {
      const value = this.values[Number(index)] ?? placeholder;
      return typeof value === 'string' ? value : value.in(translations);
    });
  }
}

/** A message from a template literal: say`tickTime is ${here} here.` */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number | bigint | Message)[]): Message {
  const template = parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
  return new Message(
    template,
    // Not instanceof: each bundle of the program has a class of its own.
    values.map((value) => (typeof value === 'object' ? value : String(value))),
  );
}
