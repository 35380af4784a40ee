import { generateCstDts } from '@chevrotain/cst-dts-gen';
import { propertiesParser } from './grammar.ts';
import { serverAddressParser } from './server-address-grammar.ts';

/** The generated files: the types of what each grammar parses. For `npm run generate` and the test that holds them true. */
export function generateCst(): Readonly<Record<string, string>> {
  const types = (parser: typeof propertiesParser | typeof serverAddressParser) =>
    `// Generated from the grammar by "npm run generate".\n${generateCstDts(parser.getGAstProductions(), { includeVisitorInterface: false })}`;
  return {
    'properties-cst.ts': types(propertiesParser),
    'server-address-cst.ts': types(serverAddressParser),
  };
}
