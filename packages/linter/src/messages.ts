export { Message, say, type Tell, type Translations } from './message.ts';
export { eitherOf, enumerated, listed, quoted } from './words.ts';
