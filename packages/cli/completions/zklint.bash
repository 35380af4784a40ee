# Completion of zklint for bash. Written by `npm run generate`.

_zklint() {
  local words=() i word whole value command='' option=''
  # Bash breaks words at = and :, which are parts of ours.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    if ((i > 1)) && [[ ${COMP_WORDS[i]} == [=:]* || ${COMP_WORDS[i - 1]} == *[=:] ]]; then
      words[${#words[@]} - 1]+=${COMP_WORDS[i]}
    else
      words+=("${COMP_WORDS[i]}")
    fi
  done
  whole=${words[${#words[@]} - 1]}
  value=$whole
  unset "words[${#words[@]} - 1]"

  for word in "${words[@]}"; do
    if [[ -n $option ]]; then
      option=''
    elif [[ $word == -* ]]; then
      case $word in
        -z | --zookeeper | --root | --map | --jvm | -c | --config | --stdin-filename | --rule | --fail-on | --max-warnings | --baseline | -f | --format | --locale | --print-config | --to) option=$word ;;
      esac
    elif [[ -z $command ]]; then
      case $word in
        effective | ensemble | upgrade | explain | init | lsp) command=$word ;;
        *) command=lint ;;
      esac
    fi
  done
  if [[ -z $option && $value == --*=* ]]; then
    option=${value%%=*}
    value=${value#*=}
  fi

  COMPREPLY=()
  if [[ -n $option ]]; then
    case ${command:-lint}$option in
      lint-z | lint--zookeeper | effective-z | effective--zookeeper | ensemble-z | ensemble--zookeeper | upgrade--to | upgrade-z | upgrade--zookeeper)
        _zklint_words '3.4 3.5 3.6 3.7 3.8 3.9 3.4.0 3.4.1 3.4.2 3.4.3 3.4.4 3.4.5 3.4.6 3.4.7 3.4.8 3.4.9 3.4.10 3.4.11 3.4.12 3.4.13 3.4.14 3.5.0 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.5.6 3.5.7 3.5.8 3.5.9 3.5.10 3.6.0 3.6.1 3.6.2 3.6.3 3.6.4 3.7.0 3.7.1 3.7.2 3.8.0 3.8.1 3.8.2 3.8.3 3.8.4 3.8.5 3.8.6 3.9.0 3.9.1 3.9.2 3.9.3 3.9.4 3.9.5'
        ;;
      lint--root | effective--root | ensemble--root | upgrade--root)
        compopt +o default -o dirnames 2> /dev/null
        ;;
      lint--jvm | lint--max-warnings | effective--jvm | ensemble--jvm | upgrade--jvm)
        compopt +o default 2> /dev/null
        ;;
      lint--rule)
        _zklint_pair 'backslash-in-value byte-order-mark collapsed-lines comment-style crlf-line-endings html-entity inline-comment malformed-unicode-escape deprecated-parameter documented-name-without-effect non-latin1-value not-a-zookeeper-file script-unfriendly-syntax swallowed-setting trailing-whitespace duplicate-parameter jvm-only-parameter myid-in-config parameter-not-in-release redundant-prefix reserved-key-prefix unknown-parameter version-in-config boolean-value choice-value client-port-address election-algorithm ignored-number literal-quotes metrics-provider number-format number-range port-range server-start-value unexpanded-variable yes-no-value address-without-port autopurge-off data-dir-in-install-dir data-dir-too-short missing-data-dir missing-client-port missing-quorum-limits multi-address-needs-jvm-flag port-clash quorum-sasl-chain quorum-tls-stores relative-data-dir release-3-4-11 session-timeout-range snap-retain-minimum snap-retain-without-purge ssl-auth-provider timing-sanity tls-needs-netty volatile-data-dir client-part-needs-3-5 client-port-conflict comment-address-mismatch duplicate-server-endpoint duplicate-server-id even-ensemble-size large-ensemble mixed-loopback observers-without-quorum odd-port-out peer-type-mismatch quorum-groups same-peer-election-port server-id-format server-id-range server-line-format server-role single-host-ensemble single-participant two-server-ensemble wildcard-peer-address wildcard-own-address zero-weight-group dynamic-file-content dynamic-file-missing servers-with-dynamic-file stale-dynamic-file data-log-dir-content myid-format myid-missing myid-not-in-servers myid-server-mismatch orphan-myid unusable-path address-style compose-server-list duplicate-myid ensemble-setting-mismatch local-admin-port-clash local-client-port-clash mixed-releases published-port-clash quorum-groups-mismatch server-list-mismatch shared-data-dir standalone-among-ensemble admin-server-exposed force-sync-off four-letter-words hostname-verification-off plain-secret port-unification-left-on reconfig-without-acl sasl-not-enforced skip-acl trust-empty-snapshot conflicting-identity limit-reached unknown-rule unused-suppression yaml-syntax' 'off info warning error'
        ;;
      lint--fail-on | upgrade--fail-on)
        _zklint_words 'error warning info never'
        ;;
      lint-f | lint--format)
        _zklint_pair 'pretty compact json sarif github gitlab junit checkstyle'
        ;;
      lint--locale | effective--locale | ensemble--locale | upgrade--locale | explain--locale | init--locale)
        _zklint_words 'en zh-CN'
        ;;
      effective-f | effective--format | upgrade-f | upgrade--format)
        _zklint_words 'table json'
        ;;
      ensemble-f | ensemble--format)
        _zklint_words 'text mermaid svg json'
        ;;
      explain-f | explain--format)
        _zklint_words 'text json'
        ;;
    esac
  elif [[ $value == -* ]]; then
    case ${command:-lint} in
      lint) _zklint_words '-z --zookeeper --root --on-host --map --jvm -c --config --no-config --no-limits --stdin-filename --stdin-files --no-ensembles --rule --fail-on --max-warnings --baseline --update-baseline --fix --fix-unsafe --diff -f --format --quiet --statistics --color --no-color --locale --list-rules --print-config -V --version -h --help' ;;
      effective) _zklint_words '-z --zookeeper --root --on-host --map --jvm -c --config --no-config --no-limits --all -f --format --color --no-color --locale -h --help' ;;
      ensemble) _zklint_words '-z --zookeeper --root --on-host --map --jvm -c --config --no-config --no-limits -f --format --color --no-color --locale -h --help' ;;
      upgrade) _zklint_words '--to -z --zookeeper --root --on-host --map --jvm -c --config --no-config --no-limits --fail-on -f --format --color --no-color --locale -h --help' ;;
      explain) _zklint_words '-f --format --color --no-color --locale -h --help' ;;
      init) _zklint_words '--color --no-color --locale -h --help' ;;
      lsp) _zklint_words '--stdio -h --help' ;;
    esac
  elif [[ -z $command ]]; then
    mapfile -t COMPREPLY < <(compgen -W 'effective ensemble upgrade explain init lsp' -- "$value")
    if ((${#COMPREPLY[@]} > 0)); then
      mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "$value")
      compopt -o filenames 2> /dev/null
    fi
  elif [[ $command == explain ]]; then
    _zklint_words 'backslash-in-value byte-order-mark collapsed-lines comment-style crlf-line-endings html-entity inline-comment malformed-unicode-escape deprecated-parameter documented-name-without-effect non-latin1-value not-a-zookeeper-file script-unfriendly-syntax swallowed-setting trailing-whitespace duplicate-parameter jvm-only-parameter myid-in-config parameter-not-in-release redundant-prefix reserved-key-prefix unknown-parameter version-in-config boolean-value choice-value client-port-address election-algorithm ignored-number literal-quotes metrics-provider number-format number-range port-range server-start-value unexpanded-variable yes-no-value address-without-port autopurge-off data-dir-in-install-dir data-dir-too-short missing-data-dir missing-client-port missing-quorum-limits multi-address-needs-jvm-flag port-clash quorum-sasl-chain quorum-tls-stores relative-data-dir release-3-4-11 session-timeout-range snap-retain-minimum snap-retain-without-purge ssl-auth-provider timing-sanity tls-needs-netty volatile-data-dir client-part-needs-3-5 client-port-conflict comment-address-mismatch duplicate-server-endpoint duplicate-server-id even-ensemble-size large-ensemble mixed-loopback observers-without-quorum odd-port-out peer-type-mismatch quorum-groups same-peer-election-port server-id-format server-id-range server-line-format server-role single-host-ensemble single-participant two-server-ensemble wildcard-peer-address wildcard-own-address zero-weight-group dynamic-file-content dynamic-file-missing servers-with-dynamic-file stale-dynamic-file data-log-dir-content myid-format myid-missing myid-not-in-servers myid-server-mismatch orphan-myid unusable-path address-style compose-server-list duplicate-myid ensemble-setting-mismatch local-admin-port-clash local-client-port-clash mixed-releases published-port-clash quorum-groups-mismatch server-list-mismatch shared-data-dir standalone-among-ensemble admin-server-exposed force-sync-off four-letter-words hostname-verification-off plain-secret port-unification-left-on reconfig-without-acl sasl-not-enforced skip-acl trust-empty-snapshot conflicting-identity limit-reached unknown-rule unused-suppression yaml-syntax dataDir dataLogDir clientPort clientPortAddress secureClientPort secureClientPortAddress observerMasterPort clientPortListenBacklog tickTime maxClientCnxns minSessionTimeout maxSessionTimeout initLimit syncLimit connectToLearnerMasterLimit electionAlg quorumListenOnAllIPs peerType syncEnabled dynamicConfigFile autopurge.snapRetainCount autopurge.purgeInterval standaloneEnabled reconfigEnabled localSessionsEnabled localSessionsUpgradingEnabled sslQuorum portUnification sslQuorumReloadCertFiles quorum.auth.enableSasl quorum.auth.learnerRequireSasl quorum.auth.serverRequireSasl quorum.auth.learner.saslLoginContext quorum.auth.server.saslLoginContext quorum.auth.kerberos.servicePrincipal quorum.cnxn.threads.size jvm.pause.monitor jvm.pause.warn-threshold.ms jvm.pause.info-threshold.ms jvm.pause.sleep.time.ms metricsProvider.className multiAddress.enabled multiAddress.reachabilityCheckTimeoutMs multiAddress.reachabilityCheckEnabled oraclePath version metricsProvider.httpHost metricsProvider.httpPort metricsProvider.exportJvmInfo metricsProvider.numWorkerThreads metricsProvider.maxQueueSize metricsProvider.workerShutdownTimeoutMs metricsProvider.httpsPort metricsProvider.prometheusMetricsSummaryRotateIntervalSeconds metricsProvider.ssl.keyStore.location metricsProvider.ssl.keyStore.password metricsProvider.ssl.keyStore.type metricsProvider.ssl.trustStore.location metricsProvider.ssl.trustStore.password metricsProvider.ssl.trustStore.type metricsProvider.ssl.need.client.auth metricsProvider.ssl.want.client.auth metricsProvider.ssl.enabledProtocols metricsProvider.ssl.ciphersuites metricsProvider.httpVersion globalOutstandingLimit preAllocSize snapCount commitLogCount snapSizeLimitInKb txnLogSizeLimitInKb snapshotSizeFactor fsync.warningthresholdms forceSync flushDelay maxWriteQueuePollTime maxBatchSize snapshot.compression.method snapshot.trust.empty serializeLastProcessedZxid.enabled digest.enabled closeSessionTxn.enabled datadir.autocreate db.autocreate jute.maxbuffer.extrasize intBufferStartingSizeBytes maxCnxns serverCnxnFactory clientTcpKeepAlive nio.sessionlessCnxnTimeout nio.numSelectorThreads nio.numWorkerThreads nio.directBufferBytes nio.shutdownTimeout netty.advancedFlowControl.enabled netty.server.outstandingHandshake.limit netty.server.earlyDropSecureConnectionHandshakes client.portUnification client.certReload 4lw.commands.whitelist admin.enableServer admin.serverAddress admin.serverPort admin.idleTimeout admin.commandURL admin.httpVersion admin.portUnification admin.forceHttps admin.needClientAuth admin.rateLimiterIntervalInMS admin.snapshot.enabled admin.restore.enabled connection_throttle_tokens connection_throttle_fill_time connection_throttle_fill_count connection_throttle_freeze_time connection_throttle_drop_increase connection_throttle_drop_decrease connection_throttle_decrease_ratio connection_throttle_weight_enabled connection_throttle_global_session_weight connection_throttle_local_session_weight connection_throttle_renew_session_weight request_throttle_max_requests request_throttle_stall_time request_throttle_drop_stale request_stale_latency_check request_stale_connection_check request_throttler.shutdownTimeout throttled_op_wait_time largeRequestMaxBytes largeRequestThreshold maxResponseCacheSize maxGetChildrenResponseCacheSize enforceQuota watchManagerName watcherCleanThreadsNum watcherCleanThreshold watcherCleanIntervalInSeconds maxInProcessingDeadWatchers bitHashCacheSize extendedTypesEnabled emulate353TTLNodes skipACL enableEagerACLCheck DigestAuthenticationProvider.enabled DigestAuthenticationProvider.superDigest DigestAuthenticationProvider.digestAlg IPAuthenticationProvider.usexforwardedfor X509AuthenticationProvider.superUser superUser letAnySaslUserDoX SASLAuthenticationProvider.superPassword allowSaslFailedClients sessionRequireClientSASLAuth enforce.auth.enabled enforce.auth.schemes ensembleAuthName kerberos.removeHostFromPrincipal kerberos.removeRealmFromPrincipal kerberos.canonicalizeHostNames kerberos.minReLoginTimeMs security.auth_to_local requireKerberosConfig kinit sasl.serverconfig server.realm audit.enable audit.impl.class fips-mode leaderServes cnxTimeout quorumCnxnTimeoutMs electionPortBindRetry tcpKeepAlive ipReachableTimeout observer.syncEnabled observer.reconnectDelayMs observer.election.DelayMs observerMaster.sizeLimit fastleader.minNotificationInterval fastleader.maxNotificationInterval leader.maxTimeToWaitForEpoch leader.ackLoggingFrequency leader.maxConcurrentSnapSyncs leader.maxConcurrentDiffSyncs leader.maxConcurrentSnapshots leader.maxConcurrentSnapshotTimeout leader.closeSocketAsync learner.closeSocketAsync learner.asyncSending leaderConnectDelayDuringRetryMs forward_learner_requests_to_commit_processor_disabled follower.skipLearnerRequestToNextProcessor commitProcessor.numWorkerThreads commitProcessor.maxReadBatchSize commitProcessor.maxCommitBatchSize commitProcessor.shutdownTimeout messageTracker.Enabled messageTracker.BufferSize pathStats.enabled pathStats.slotCapacity pathStats.slotDuration pathStats.maxDepth pathStats.sampleRate pathStats.initialDelay pathStats.delay pathStats.topPathMax jmx.log4j.disable jmx.log4j.mbean forceSnapshotSync testingonly.initialZxid test.allowDiscontinuousProposals ssl.keyStore.location ssl.quorum.keyStore.location ssl.keyStore.password ssl.quorum.keyStore.password ssl.keyStore.passwordPath ssl.quorum.keyStore.passwordPath ssl.keyStore.type ssl.quorum.keyStore.type ssl.trustStore.location ssl.quorum.trustStore.location ssl.trustStore.password ssl.quorum.trustStore.password ssl.trustStore.passwordPath ssl.quorum.trustStore.passwordPath ssl.trustStore.type ssl.quorum.trustStore.type ssl.protocol ssl.quorum.protocol ssl.enabledProtocols ssl.quorum.enabledProtocols ssl.ciphersuites ssl.quorum.ciphersuites ssl.context.supplier.class ssl.quorum.context.supplier.class ssl.hostnameVerification ssl.quorum.hostnameVerification ssl.clientHostnameVerification ssl.quorum.clientHostnameVerification ssl.allowReverseDnsLookup ssl.quorum.allowReverseDnsLookup ssl.crl ssl.quorum.crl ssl.ocsp ssl.quorum.ocsp ssl.clientAuth ssl.quorum.clientAuth ssl.handshakeDetectionTimeoutMillis ssl.quorum.handshakeDetectionTimeoutMillis ssl.authProvider ssl.sslProvider jute.maxbuffer readonlymode.enabled znode.container.checkIntervalMs znode.container.maxPerMinute znode.container.maxNeverUsedIntervalMs leader.nodelay follower.nodelay java.security.auth.login.config sun.security.jgss.native jdk.tls.rejectClientInitiatedRenegotiation com.sun.net.ssl.checkRevocation com.sun.security.enableCRLDP log.dir log.file log.threshold log.maxfilesize log.maxbackupindex console.threshold root.logger tracelog.dir tracelog.file auditlog.file auditlog.threshold clientCnxnSocket client.secure request.timeout sasl.client sasl.clientconfig sasl.client.username sasl.client.canonicalize.hostname sasl.client.allowReverseDnsLookup server.principal disableAutoWatchReset hostProvider.dnsSrvRefreshIntervalSeconds shuffleDnsResponse controllerPort advancedFlowControlEnabled outstandingHandshake.limit connectionMaxTokens connectionTokenFillTime connectionTokenFillCount connectionFreezeTime connectionDropIncrease connectionDropDecrease connectionDecreaseRatio requestThrottleLimit requestThrottleStallTime requestThrottleDropStale requestStaleLatencyCheck requestStaleConnectionCheck throttledOpWaitTime watchManaggerName enforce.auth.scheme maxTimeToWaitForEpoch maxConcurrentSnapSyncs maxConcurrentDiffSyncs traceFile serverCnxnSocket authProvider'
  fi
  # Where = is no break, bash replaces all of the word.
  [[ $COMP_WORDBREAKS == *=* ]] || COMPREPLY=("${COMPREPLY[@]/#/${whole%"$value"}}")
}

# Completes with words, and never with files.
_zklint_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$value")
  compopt +o default 2> /dev/null
}

# Completes with words before an =, and with others or files behind it.
_zklint_pair() {
  if [[ $value == *=* ]]; then
    value=${value#*=}
    [[ -z $2 ]] || _zklint_words "$2"
  else
    _zklint_words "$1"
    [[ -z $2 ]] || COMPREPLY=("${COMPREPLY[@]/%/=}")
    [[ -z $2 ]] || compopt -o nospace 2> /dev/null
  fi
}

complete -o default -F _zklint zklint
