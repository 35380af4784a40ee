export { toldBy, toldRelease } from './evidence-words.ts';
export { Message, say, type Tell, type Translations } from './message.ts';
export { either, enumerated, listed, plural, quoted } from './words.ts';
