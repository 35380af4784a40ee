import { generateCstDts } from '@chevrotain/cst-dts-gen';
import { type PropertiesParser, propertiesParser } from './grammar.ts';
import { type ServerAddressParser, serverAddressReader } from './server-address-grammar.ts';

/** The generated files: the types of what each grammar parses. For `npm run generate` and the test that holds them true. */
export function generateCst(): Readonly<Record<string, string>> {
  const types = (parser: PropertiesParser | ServerAddressParser) =>
    `// Generated from the grammar by "npm run generate".\n${generateCstDts(parser.getGAstProductions(), { includeVisitorInterface: false })}`;
  return {
    'properties-cst.ts': types(propertiesParser),
    'server-address-cst.ts': types(serverAddressReader().parser),
  };
}
