import type { Rule } from '../rule.ts';
import { dynamicFileContent } from './dynamic/dynamic-file-content.ts';
import { dynamicFileMissing } from './dynamic/dynamic-file-missing.ts';
import { serversWithDynamicFile } from './dynamic/servers-with-dynamic-file.ts';
import { staleDynamicFile } from './dynamic/stale-dynamic-file.ts';
import { addressStyle } from './ensemble/address-style.ts';
import { composeServerList } from './ensemble/compose-server-list.ts';
import { duplicateMyid } from './ensemble/duplicate-myid.ts';
import { ensembleSettingMismatch } from './ensemble/ensemble-setting-mismatch.ts';
import { localAdminPortClash } from './ensemble/local-admin-port-clash.ts';
import { localClientPortClash } from './ensemble/local-client-port-clash.ts';
import { mixedReleases } from './ensemble/mixed-releases.ts';
import { publishedPortClash } from './ensemble/published-port-clash.ts';
import { quorumGroupsMismatch } from './ensemble/quorum-groups-mismatch.ts';
import { serverListMismatch } from './ensemble/server-list-mismatch.ts';
import { sharedDataDir } from './ensemble/shared-data-dir.ts';
import { standaloneAmongEnsemble } from './ensemble/standalone-among-ensemble.ts';
import { backslashInValue } from './file/backslash-in-value.ts';
import { byteOrderMark } from './file/byte-order-mark.ts';
import { collapsedLines } from './file/collapsed-lines.ts';
import { commentStyle } from './file/comment-style.ts';
import { crlfLineEndings } from './file/crlf-line-endings.ts';
import { htmlEntity } from './file/html-entity.ts';
import { inlineComment } from './file/inline-comment.ts';
import { malformedUnicodeEscape } from './file/malformed-unicode-escape.ts';
import { nonLatin1Value } from './file/non-latin1-value.ts';
import { notAZookeeperFile } from './file/not-a-zookeeper-file.ts';
import { scriptUnfriendlySyntax } from './file/script-unfriendly-syntax.ts';
import { swallowedSetting } from './file/swallowed-setting.ts';
import { trailingWhitespace } from './file/trailing-whitespace.ts';
import { deprecatedParameter } from './keys/deprecated-parameter.ts';
import { documentedNameWithoutEffect } from './keys/documented-name-without-effect.ts';
import { duplicateParameter } from './keys/duplicate-parameter.ts';
import { jvmOnlyParameter } from './keys/jvm-only-parameter.ts';
import { myidInConfig } from './keys/myid-in-config.ts';
import { parameterNotInRelease } from './keys/parameter-not-in-release.ts';
import { redundantPrefix } from './keys/redundant-prefix.ts';
import { reservedKeyPrefix } from './keys/reserved-key-prefix.ts';
import { unknownParameter } from './keys/unknown-parameter.ts';
import { versionInConfig } from './keys/version-in-config.ts';
import { dataLogDirContent } from './myid/data-log-dir-content.ts';
import { myidFormat } from './myid/myid-format.ts';
import { myidMissing } from './myid/myid-missing.ts';
import { myidNotInServers } from './myid/myid-not-in-servers.ts';
import { myidServerMismatch } from './myid/myid-server-mismatch.ts';
import { orphanMyid } from './myid/orphan-myid.ts';
import { unusablePath } from './myid/unusable-path.ts';
import { addressWithoutPort } from './required/address-without-port.ts';
import { autopurgeOff } from './required/autopurge-off.ts';
import { dataDirInInstallDir } from './required/data-dir-in-install-dir.ts';
import { dataDirTooShort } from './required/data-dir-too-short.ts';
import { missingClientPort } from './required/missing-client-port.ts';
import { missingDataDir } from './required/missing-data-dir.ts';
import { missingQuorumLimits } from './required/missing-quorum-limits.ts';
import { multiAddressNeedsJvmFlag } from './required/multi-address-needs-jvm-flag.ts';
import { portClash } from './required/port-clash.ts';
import { quorumSaslChain } from './required/quorum-sasl-chain.ts';
import { quorumTlsStores } from './required/quorum-tls-stores.ts';
import { relativeDataDir } from './required/relative-data-dir.ts';
import { release3411 } from './required/release-3-4-11.ts';
import { sessionTimeoutRange } from './required/session-timeout-range.ts';
import { snapRetainMinimum } from './required/snap-retain-minimum.ts';
import { snapRetainWithoutPurge } from './required/snap-retain-without-purge.ts';
import { sslAuthProvider } from './required/ssl-auth-provider.ts';
import { timingSanity } from './required/timing-sanity.ts';
import { tlsNeedsNetty } from './required/tls-needs-netty.ts';
import { volatileDataDir } from './required/volatile-data-dir.ts';
import { adminServerExposed } from './safety/admin-server-exposed.ts';
import { forceSyncOff } from './safety/force-sync-off.ts';
import { fourLetterWords } from './safety/four-letter-words.ts';
import { hostnameVerificationOff } from './safety/hostname-verification-off.ts';
import { plainSecret } from './safety/plain-secret.ts';
import { portUnificationLeftOn } from './safety/port-unification-left-on.ts';
import { reconfigWithoutAcl } from './safety/reconfig-without-acl.ts';
import { saslNotEnforced } from './safety/sasl-not-enforced.ts';
import { skipAcl } from './safety/skip-acl.ts';
import { trustEmptySnapshot } from './safety/trust-empty-snapshot.ts';
import { clientPartNeeds35 } from './servers/client-part-needs-3-5.ts';
import { clientPortConflict } from './servers/client-port-conflict.ts';
import { commentAddressMismatch } from './servers/comment-address-mismatch.ts';
import { duplicateServerEndpoint } from './servers/duplicate-server-endpoint.ts';
import { duplicateServerId } from './servers/duplicate-server-id.ts';
import { evenEnsembleSize } from './servers/even-ensemble-size.ts';
import { largeEnsemble } from './servers/large-ensemble.ts';
import { mixedLoopback } from './servers/mixed-loopback.ts';
import { observersWithoutQuorum } from './servers/observers-without-quorum.ts';
import { oddPortOut } from './servers/odd-port-out.ts';
import { peerTypeMismatch } from './servers/peer-type-mismatch.ts';
import { quorumGroups } from './servers/quorum-groups.ts';
import { samePeerElectionPort } from './servers/same-peer-election-port.ts';
import { serverIdFormat } from './servers/server-id-format.ts';
import { serverIdRange } from './servers/server-id-range.ts';
import { serverLineFormat } from './servers/server-line-format.ts';
import { serverRole } from './servers/server-role.ts';
import { singleHostEnsemble } from './servers/single-host-ensemble.ts';
import { singleParticipant } from './servers/single-participant.ts';
import { twoServerEnsemble } from './servers/two-server-ensemble.ts';
import { wildcardOwnAddress } from './servers/wildcard-own-address.ts';
import { wildcardPeerAddress } from './servers/wildcard-peer-address.ts';
import { zeroWeightGroup } from './servers/zero-weight-group.ts';
import { booleanValue } from './values/boolean-value.ts';
import { choiceValue } from './values/choice-value.ts';
import { clientPortAddress } from './values/client-port-address.ts';
import { electionAlgorithm } from './values/election-algorithm.ts';
import { ignoredNumber } from './values/ignored-number.ts';
import { literalQuotes } from './values/literal-quotes.ts';
import { metricsProvider } from './values/metrics-provider.ts';
import { numberFormat } from './values/number-format.ts';
import { numberRange } from './values/number-range.ts';
import { portRange } from './values/port-range.ts';
import { serverStartValue } from './values/server-start-value.ts';
import { unexpandedVariable } from './values/unexpanded-variable.ts';
import { yesNoValue } from './values/yes-no-value.ts';
import { conflictingIdentity } from './zklint/conflicting-identity.ts';
import { limitReached } from './zklint/limit-reached.ts';
import { unknownRule } from './zklint/unknown-rule.ts';
import { unusedSuppression } from './zklint/unused-suppression.ts';
import { yamlSyntax } from './zklint/yaml-syntax.ts';

/** Every rule, by topic. */
export const rules: readonly Rule[] = [
  backslashInValue,
  byteOrderMark,
  collapsedLines,
  commentStyle,
  crlfLineEndings,
  htmlEntity,
  inlineComment,
  malformedUnicodeEscape,
  deprecatedParameter,
  documentedNameWithoutEffect,
  nonLatin1Value,
  notAZookeeperFile,
  scriptUnfriendlySyntax,
  swallowedSetting,
  trailingWhitespace,
  duplicateParameter,
  jvmOnlyParameter,
  myidInConfig,
  parameterNotInRelease,
  redundantPrefix,
  reservedKeyPrefix,
  unknownParameter,
  versionInConfig,
  booleanValue,
  choiceValue,
  clientPortAddress,
  electionAlgorithm,
  ignoredNumber,
  literalQuotes,
  metricsProvider,
  numberFormat,
  numberRange,
  portRange,
  serverStartValue,
  unexpandedVariable,
  yesNoValue,
  addressWithoutPort,
  autopurgeOff,
  dataDirInInstallDir,
  dataDirTooShort,
  missingDataDir,
  missingClientPort,
  missingQuorumLimits,
  multiAddressNeedsJvmFlag,
  portClash,
  quorumSaslChain,
  quorumTlsStores,
  relativeDataDir,
  release3411,
  sessionTimeoutRange,
  snapRetainMinimum,
  snapRetainWithoutPurge,
  sslAuthProvider,
  timingSanity,
  tlsNeedsNetty,
  volatileDataDir,
  clientPartNeeds35,
  clientPortConflict,
  commentAddressMismatch,
  duplicateServerEndpoint,
  duplicateServerId,
  evenEnsembleSize,
  largeEnsemble,
  mixedLoopback,
  observersWithoutQuorum,
  oddPortOut,
  peerTypeMismatch,
  quorumGroups,
  samePeerElectionPort,
  serverIdFormat,
  serverIdRange,
  serverLineFormat,
  serverRole,
  singleHostEnsemble,
  singleParticipant,
  twoServerEnsemble,
  wildcardPeerAddress,
  wildcardOwnAddress,
  zeroWeightGroup,
  dynamicFileContent,
  dynamicFileMissing,
  serversWithDynamicFile,
  staleDynamicFile,
  dataLogDirContent,
  myidFormat,
  myidMissing,
  myidNotInServers,
  myidServerMismatch,
  orphanMyid,
  unusablePath,
  addressStyle,
  composeServerList,
  duplicateMyid,
  ensembleSettingMismatch,
  localAdminPortClash,
  localClientPortClash,
  mixedReleases,
  publishedPortClash,
  quorumGroupsMismatch,
  serverListMismatch,
  sharedDataDir,
  standaloneAmongEnsemble,
  adminServerExposed,
  forceSyncOff,
  fourLetterWords,
  hostnameVerificationOff,
  plainSecret,
  portUnificationLeftOn,
  reconfigWithoutAcl,
  saslNotEnforced,
  skipAcl,
  trustEmptySnapshot,
  conflictingIdentity,
  limitReached,
  unknownRule,
  unusedSuppression,
  yamlSyntax,
];
