export { decode, encode, type Place, type TextRange } from '@zklint/parser';
export { applyEdits, compatible } from './apply-fixes.ts';
export { type EffectiveOptions, type EffectiveSetting, effectiveSettings, type SettingSource } from './effective.ts';
export { type EffectiveServer, effectiveServers } from './effective-servers.ts';
export type { Ensemble } from './ensemble.ts';
export { type FileSystem, type FolderItem, type Kind, memoryFileSystem, overlay } from './file-system.ts';
export { type HostTable, parseHosts } from './hosts.ts';
export type { Problem, RuleSettings } from './lint.ts';
export { explanationsIn, type Locale, localeFor, locales, translationsIn } from './locale.ts';
export { either, enumerated, listed, Message, quoted, say, type Tell } from './messages.ts';
export type { Edit, Finding, Fix, Related, Rule, Severity } from './rule.ts';
export { rules } from './rules/index.ts';
export { withoutSecrets } from './secrets.ts';
export { filesOf, type ServerConfig } from './server-config.ts';
export type { Evidence } from './server-parts.ts';
export {
  type AskedRelease,
  type EnsembleSettings,
  parseSettings,
  readRelease,
  readRuleSetting,
  type Settings,
  withMeant,
} from './settings.ts';
export type { DeclaredEnsemble } from './workspace/assemble.ts';
export { discover, discoverSome, isConfigName } from './workspace/discover.ts';
export { folderOf, isInside, join, nameOf, normalUri, partsBelow, pathOfUri, uriOfPath } from './workspace/paths.ts';
export type { UnjudgedFile } from './workspace/sources.ts';
export { type LoadRequest, projectOf, Workspace } from './workspace/workspace.ts';
