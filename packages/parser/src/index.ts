export type {
  ConfigDocument,
  ConfigEntry,
  Encoding,
  JavaText,
  Located,
  OpenEntry,
  Part,
  Place,
  SyntaxProblem,
  Template,
  TextRange,
} from './document.ts';
export { equalsIgnoreCase } from './java/booleans.ts';
export { decode, decodeUtf8, encode } from './java/decode.ts';
export { hashOrder } from './java/hash-order.ts';
export {
  decodeInt32,
  decodeInt64,
  isJavaDouble,
  numberFormatMessage,
  parseHex64,
  parseInt32,
  parseInt64,
} from './java/numbers.ts';
export { slice, split, trim, trimmed } from './java/text.ts';
export { parseConfig } from './parse.ts';
export { type ClientAddress, type PeerAddress, parseServerAddress, type ServerAddress } from './server-address.ts';
