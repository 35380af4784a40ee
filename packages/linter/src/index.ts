export {
  type ConfigDocument,
  type ConfigEntry,
  decode,
  encode,
  type Located,
  type Place,
  type TextRange,
} from '@zklint/parser';
export { applyEdits, compatible } from './apply-fixes.ts';
export { directiveNames } from './comments/directives.ts';
export { type EffectiveOptions, type EffectiveSetting, effectiveSettings, type SettingSource } from './effective.ts';
export { type EffectiveServer, effectiveServers } from './effective-servers.ts';
export { inHumanTerms } from './effective-units.ts';
export type { Ensemble } from './ensemble.ts';
export { type FileSystem, type FolderItem, type Kind, memoryFileSystem, overlay } from './file-system.ts';
export { type HostTable, isWildcard, parseHosts } from './hosts.ts';
export { type Limits, noLimits, usualLimits } from './limits.ts';
export type { Problem, RuleSettings } from './lint.ts';
export { explanationsIn, type Locale, localeFor, locales, translationsIn } from './locale.ts';
export { either, enumerated, listed, Message, quoted, say, type Tell } from './messages.ts';
export { withMeant } from './near-word.ts';
export { liesInPart } from './parts.ts';
export type { Shown } from './reached-limits.ts';
export type { Edit, Finding, Fix, Related, Rule, Severity } from './rule.ts';
export { rules } from './rules/index.ts';
export { withoutSecrets } from './secrets.ts';
export { filesOf, type ServerConfig } from './server-config.ts';
export type { Evidence, MyidFile } from './server-parts.ts';
export type { FileSettings } from './settings/file-settings.ts';
export { readGivenSettings } from './settings/given-settings.ts';
export { SettingsFiles } from './settings/settings-files.ts';
export { type AskedRelease, readRelease, readRuleSetting, withoutLastSlash } from './settings/values.ts';
export { isConfigName } from './workspace/config-names.ts';
export { type Discovered, discover, discoverSome, isConfigFile } from './workspace/discover.ts';
export { folderOf, isInside, join, nameOf, normalUri, partsBelow, pathOfUri, uriOfPath } from './workspace/paths.ts';
export type { UnjudgedFile } from './workspace/sources.ts';
export { type LoadRequest, projectOf, Workspace } from './workspace/workspace.ts';
