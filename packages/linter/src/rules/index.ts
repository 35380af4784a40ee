import type { Rule } from '../rule.ts';
import { duplicateMyid } from './ensemble/duplicate-myid.ts';
import { localClientPortClash } from './ensemble/local-client-port-clash.ts';
import { serverListMismatch } from './ensemble/server-list-mismatch.ts';
import { sharedDataDir } from './ensemble/shared-data-dir.ts';
import { standaloneAmongEnsemble } from './ensemble/standalone-among-ensemble.ts';
import { inlineComment } from './file/inline-comment.ts';
import { malformedUnicodeEscape } from './file/malformed-unicode-escape.ts';
import { duplicateParameter } from './keys/duplicate-parameter.ts';
import { unknownParameter } from './keys/unknown-parameter.ts';
import { myidFormat } from './myid/myid-format.ts';
import { myidMissing } from './myid/myid-missing.ts';
import { myidNotInServers } from './myid/myid-not-in-servers.ts';
import { orphanMyid } from './myid/orphan-myid.ts';
import { missingClientPort } from './required/missing-client-port.ts';
import { missingDataDir } from './required/missing-data-dir.ts';
import { missingQuorumLimits } from './required/missing-quorum-limits.ts';
import { volatileDataDir } from './required/volatile-data-dir.ts';
import { duplicateServerEndpoint } from './servers/duplicate-server-endpoint.ts';
import { duplicateServerId } from './servers/duplicate-server-id.ts';
import { evenEnsembleSize } from './servers/even-ensemble-size.ts';
import { observersWithoutQuorum } from './servers/observers-without-quorum.ts';
import { samePeerElectionPort } from './servers/same-peer-election-port.ts';
import { serverIdFormat } from './servers/server-id-format.ts';
import { serverLineFormat } from './servers/server-line-format.ts';
import { singleParticipant } from './servers/single-participant.ts';
import { twoServerEnsemble } from './servers/two-server-ensemble.ts';
import { numberFormat } from './values/number-format.ts';

/** Every rule, by topic. */
export const rules: readonly Rule[] = [
  inlineComment,
  malformedUnicodeEscape,
  duplicateParameter,
  unknownParameter,
  numberFormat,
  missingClientPort,
  missingDataDir,
  missingQuorumLimits,
  volatileDataDir,
  duplicateServerEndpoint,
  duplicateServerId,
  evenEnsembleSize,
  observersWithoutQuorum,
  samePeerElectionPort,
  serverIdFormat,
  serverLineFormat,
  singleParticipant,
  twoServerEnsemble,
  duplicateMyid,
  myidFormat,
  myidMissing,
  myidNotInServers,
  orphanMyid,
  localClientPortClash,
  serverListMismatch,
  sharedDataDir,
  standaloneAmongEnsemble,
];
