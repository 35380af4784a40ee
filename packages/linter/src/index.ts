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
export { isClassName } from './class-names.ts';
export { type Directive, directiveNames, directivesIn } from './comments/directives.ts';
export { releasesTold } from './comments/told-release.ts';
export { insertLinesAbove, lineEndOf } from './edits.ts';
export {
  type EffectiveOptions,
  type EffectiveSetting,
  effectiveSetting,
  effectiveSettings,
  settingOf,
} from './effective.ts';
export { type EffectiveServer, effectiveServers } from './effective-servers.ts';
export { inHumanTerms, tickTimeOf } from './effective-units.ts';
export type { Ensemble } from './ensemble.ts';
export { explainParameter, type Since } from './explain-parameter.ts';
export { familySince } from './family-since.ts';
export { type FileSystem, type FolderItem, type Kind, memoryFileSystem, overlay } from './file-system.ts';
export { isGroupKey, isQuorumKey } from './groups.ts';
export { canonicalHost, isWildcard } from './hosts.ts';
export { kept } from './kept.ts';
export { type Limits, noLimits, usualLimits } from './limits.ts';
export type { Problem, RuleSettings } from './lint.ts';
export { explanationsIn, type Locale, localeFor, locales, translationsIn } from './locale.ts';
export { either, enumerated, listed, Message, quoted, say, type Tell, toldBy, toldRelease } from './messages.ts';
export { withMeant } from './near-word.ts';
export { liesInPart } from './parts.ts';
export { quorumOf, quorumSize, survives } from './quorum.ts';
export type { Shown } from './reached-limits.ts';
export { readValue } from './read-value.ts';
export type { Edit, Finding, Fix, Related, Rule, Severity } from './rule.ts';
export { rules } from './rules/index.ts';
export { meantBy } from './rules/keys/meant.ts';
export { nameInRelease } from './rules/keys/name-in-release.ts';
export { hiddenSecret, isSecretKey, withoutSecrets } from './secrets.ts';
export type { ServerConfig } from './server-config.ts';
export { documentsOf, filesOf, myidFileOf, textsOf } from './server-files.ts';
export { isServerKey, readServerLine, type ServerLine } from './server-line.ts';
export { type Evidence, type Identity, isStrong, type MyidFile } from './server-parts.ts';
export type { FileSettings, SettingsReader } from './settings/file-settings.ts';
export { readGivenSettings } from './settings/given-settings.ts';
export { noSetting } from './settings/parse.ts';
export { SettingsFiles } from './settings/settings-files.ts';
export { type AskedRelease, readRelease, readRuleSetting, withoutLastSlash } from './settings/values.ts';
export { cut } from './words.ts';
export { type Discovered, discover, discoverSome, isConfigFile } from './workspace/discover.ts';
export {
  commonFolder,
  folderOf,
  isInside,
  join,
  nameOf,
  normalUri,
  partsBelow,
  pathOfUri,
  uriOfPath,
} from './workspace/paths.ts';
export { isRepository, type LoadRequest, projectOf, Workspace } from './workspace/workspace.ts';
