import { type Directive, type Message, say } from '@zklint/linter';

/** What each word does that a comment may tell zklint. */
export const directiveMeanings: Readonly<Record<NonNullable<Directive['name']>, Message>> = {
  'disable-next-line': say`Suppresses the rules that it names up to the end of the next setting.`,
  disable: say`Suppresses the rules that it names from here on, up to a zklint-enable with them or the end.`,
  enable: say`From here on the rules that it names are no longer suppressed.`,
  'disable-file': say`Suppresses the rules that it names in this file.`,
  zookeeper: say`Names the release of ZooKeeper by which this file is judged.`,
};
