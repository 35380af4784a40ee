import { generateCommandLine } from './generate/command-line.mjs';
import { generateConformance } from './generate/conformance.mjs';
import { generateCst } from './generate/cst.mjs';
import { generateExtensionSettings } from './generate/extension-settings.mjs';
import { generateGrammar } from './generate/grammar.mjs';
import { generateParameters } from './generate/parameters.mjs';
import { generateRuleIndex } from './generate/rule-index.mjs';
import { generateSettingsSchema } from './generate/settings-schema.mjs';
import { generateShownCommands } from './generate/shown-commands.mjs';

for (const generate of [
  generateCst,
  generateParameters,
  generateRuleIndex,
  generateSettingsSchema,
  generateGrammar,
  generateExtensionSettings,
  generateCommandLine,
  generateShownCommands,
  generateConformance,
]) {
  await generate();
}
