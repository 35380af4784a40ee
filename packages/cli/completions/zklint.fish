# Completion of zklint for fish. Written by `npm run generate`.

# Is it one of these commands that is typed? lint has no name, and may still become another one while it has no path.
function __zklint_is
    set -l is_value no
    for word in (commandline -opc)[2..]
        if test $is_value = yes
            set is_value no
        else if contains -- $word -z --zookeeper --root --map --jvm -c --config --stdin-filename --rule --fail-on --max-warnings --baseline -f --format --locale --print-config --to
            set is_value yes
        else if contains -- $word effective ensemble upgrade explain init lsp
            contains -- $word $argv
            return
        else if not string match -q -- '-*' $word
            contains lint $argv
            return
        end
    end
    contains lint $argv; or contains none $argv
end

# The value that is typed, without the option before it.
function __zklint_value
    commandline -ct | string replace -r '^--[^=]*=' ''
end

function __zklint_releases
    printf '%s\n' 3.4 3.5 3.6 3.7 3.8 3.9 3.4.0 3.4.1 3.4.2 3.4.3 3.4.4 3.4.5 3.4.6 3.4.7 3.4.8 3.4.9 3.4.10 3.4.11 3.4.12 3.4.13 3.4.14 3.5.0 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.5.6 3.5.7 3.5.8 3.5.9 3.5.10 3.6.0 3.6.1 3.6.2 3.6.3 3.6.4 3.7.0 3.7.1 3.7.2 3.8.0 3.8.1 3.8.2 3.8.3 3.8.4 3.8.5 3.8.6 3.9.0 3.9.1 3.9.2 3.9.3 3.9.4 3.9.5
end

function __zklint_rules
    printf '%s\t%s\n' \
        backslash-in-value 'Write paths with / in place of a backslash.' \
        byte-order-mark 'Save the file without a byte order mark.' \
        collapsed-lines 'Give each setting a line of its own.' \
        comment-style 'Begin a comment with #.' \
        crlf-line-endings 'End the lines of a file that zkServer.sh reads with LF.' \
        html-entity 'Write a character itself, not its HTML entity.' \
        inline-comment 'Put a comment on a line of its own.' \
        malformed-unicode-escape 'Follow \\u with four hexadecimal digits.' \
        deprecated-parameter 'Leave out what newer releases only tolerate.' \
        documented-name-without-effect 'Write the names of ZooKeeper\'s code where its documentation has others.' \
        non-latin1-value 'Write letters outside ASCII as \\uXXXX.' \
        not-a-zookeeper-file 'Give ZooKeeper a file of its own settings.' \
        script-unfriendly-syntax 'Write what zkServer.sh reads as plain key=value lines.' \
        swallowed-setting 'Begin a new line between a comment and a setting.' \
        trailing-whitespace 'End server, group and weight lines without blanks.' \
        duplicate-parameter 'Give a parameter once in a file.' \
        jvm-only-parameter 'Give as JVM flags what ZooKeeper never reads from its file.' \
        myid-in-config 'Write a server\'s number into its file myid.' \
        parameter-not-in-release 'Use the parameters that the release reads.' \
        redundant-prefix 'Write a parameter without zookeeper. before its name.' \
        reserved-key-prefix 'Begin no other key with server., group or weight.' \
        unknown-parameter 'Use the names that ZooKeeper reads.' \
        version-in-config 'Leave version to ZooKeeper.' \
        boolean-value 'Write true or false.' \
        choice-value 'Take one of the words that a parameter knows.' \
        client-port-address 'Write a client address as one host or address.' \
        election-algorithm 'Leave electionAlg out: only 3 is left.' \
        ignored-number 'Write numbers as ZooKeeper reads them, or it takes others.' \
        literal-quotes 'Write values without quotes.' \
        metrics-provider 'Name a metrics provider that is on the class path.' \
        number-format 'Write numbers in digits only.' \
        number-range 'Give times and limits values above zero.' \
        port-range 'Use ports from 1 to 65535.' \
        server-start-value 'Give ZooKeeper values that it can start with.' \
        unexpanded-variable 'Write out what a variable stands for.' \
        yes-no-value 'Write yes or no in small letters.' \
        address-without-port 'Give a client address its port.' \
        autopurge-off 'Let ZooKeeper delete its old snapshots and logs.' \
        data-dir-in-install-dir 'Keep data outside the folder of a release.' \
        data-dir-too-short 'Write a path of two characters at least.' \
        missing-data-dir 'Set dataDir.' \
        missing-client-port 'Give clients a port.' \
        missing-quorum-limits 'Set initLimit and syncLimit on every server of a quorum.' \
        multi-address-needs-jvm-flag 'Switch several addresses on with a JVM flag.' \
        port-clash 'Give each port of a server a number of its own.' \
        quorum-sasl-chain 'Require quorum SASL only where it is enabled.' \
        quorum-tls-stores 'Give TLS between servers its key store and trust store.' \
        relative-data-dir 'Write data folders as absolute paths.' \
        release-3-4-11 'Run no quorum with dataLogDir on ZooKeeper 3.4.11.' \
        session-timeout-range 'Let minSessionTimeout be at most maxSessionTimeout.' \
        snap-retain-minimum 'Keep three snapshots or more.' \
        snap-retain-without-purge 'Set a purge interval along with the number of snapshots to keep.' \
        ssl-auth-provider 'Give ssl.authProvider the class of its scheme.' \
        timing-sanity 'Keep ticks, limits and session timeouts in proportion.' \
        tls-needs-netty 'Give a secure client port the Netty connection factory.' \
        volatile-data-dir 'Keep data in a folder that outlives a restart of the machine.' \
        client-part-needs-3-5 'Give 3.4 its client port as clientPort.' \
        client-port-conflict 'Give a server one client address.' \
        comment-address-mismatch 'Let a comment and the server line below it name one address.' \
        duplicate-server-endpoint 'Give the servers of one host different ports.' \
        duplicate-server-id 'Give every server an id of its own.' \
        even-ensemble-size 'Let an odd number of servers vote.' \
        large-ensemble 'Let at most seven servers vote, and the others observe.' \
        mixed-loopback 'Call no server localhost in a list of several hosts.' \
        observers-without-quorum 'Give observers a quorum to follow.' \
        odd-port-out 'Give the servers of different hosts the same ports.' \
        peer-type-mismatch 'Let peerType say what the server\'s own line says.' \
        quorum-groups 'Put every voter into exactly one group.' \
        same-peer-election-port 'Give a server different peer and election ports.' \
        server-id-format 'Number the servers: server.1, server.2, server.3.' \
        server-id-range 'Number the servers from 1 to 255.' \
        server-line-format 'Write a server line as host:peerPort:electionPort.' \
        server-role 'Write a role as participant or observer.' \
        single-host-ensemble 'Spread the servers of an ensemble over several hosts.' \
        single-participant 'A list of one server runs stand-alone.' \
        two-server-ensemble 'Let at least three servers vote.' \
        wildcard-peer-address 'Write 0.0.0.0 for no server but the one whose file it is.' \
        wildcard-own-address 'Write a server\'s real name into its own line.' \
        zero-weight-group 'Give every group a voter with a weight.' \
        dynamic-file-content 'Keep a dynamic file to server, group and weight lines.' \
        dynamic-file-missing 'Name a dynamic file that is there.' \
        servers-with-dynamic-file 'Keep server lines in one file: the dynamic one where there is one.' \
        stale-dynamic-file 'Start with the newest list of servers.' \
        data-log-dir-content 'Move the logs along when dataLogDir is set.' \
        myid-format 'Write into myid one number and nothing else.' \
        myid-missing 'Put a file myid into dataDir on every server of a quorum.' \
        myid-not-in-servers 'Write into myid a number that the server list has.' \
        myid-server-mismatch 'Write into myid the number of the line that is this server.' \
        orphan-myid 'Keep myid where a quorum reads it.' \
        unusable-path 'Leave ZooKeeper the places that it writes to.' \
        address-style 'Call a server by its name in all files, or by its address in all.' \
        compose-server-list 'Write a container\'s server list in the form that its image reads.' \
        duplicate-myid 'Give every server a myid of its own.' \
        ensemble-setting-mismatch 'Give all servers of an ensemble the settings that they share.' \
        local-admin-port-clash 'Give the AdminServers of one host different ports.' \
        local-client-port-clash 'Give the servers of one host different ports for clients.' \
        mixed-releases 'Run one release of ZooKeeper on all servers of an ensemble.' \
        published-port-clash 'Publish each port of a host once.' \
        quorum-groups-mismatch 'Give every server of an ensemble the same groups and weights.' \
        server-list-mismatch 'Give every server of an ensemble the same server list.' \
        shared-data-dir 'Give the servers of one host folders of their own.' \
        standalone-among-ensemble 'List all servers of an ensemble in every file.' \
        admin-server-exposed 'Let the AdminServer answer on the host itself only.' \
        force-sync-off 'Let writes reach the disk before clients are told of them.' \
        four-letter-words 'List the four letter words that are used, each by its name.' \
        hostname-verification-off 'Let TLS compare certificates with the names of hosts.' \
        plain-secret 'Keep secrets in files that only ZooKeeper reads.' \
        port-unification-left-on 'Finish the move to quorum TLS.' \
        reconfig-without-acl 'Enable reconfiguration only where permissions are checked.' \
        sasl-not-enforced 'Demand a login from clients where SASL is set up.' \
        skip-acl 'Leave the permission checks on.' \
        trust-empty-snapshot 'Trust an empty snapshot for one upgrade only.' \
        conflicting-identity 'Tell a server one number.' \
        limit-reached 'Know what zklint leaves out of files that are very large.' \
        unknown-rule 'Name in a comment to zklint what zklint knows.' \
        unused-suppression 'Remove the comments that suppress nothing.' \
        yaml-syntax 'Write Compose files and manifests as YAML that can be read.'
end

function __zklint_severities
    set -l id (__zklint_value | string match -r '^[^=]+=')
    if test -n "$id"
        printf '%s\n' $id{off,info,warning,error}
    else
        __zklint_rules | string replace \t =\t
    end
end

# Words before an =, and files behind it.
function __zklint_files
    set -l value (__zklint_value)
    set -l word (string match -r '^[^=]+=' -- $value)
    if test -n "$word"
        printf '%s\n' $word(__fish_complete_path (string replace -- $word '' $value))
    else
        printf '%s\n' $argv
    end
end

complete -c zklint -n '__zklint_is none' -a effective -d 'every setting as the server will have it'
complete -c zklint -n '__zklint_is none' -a ensemble -d 'who is in the ensemble, where, and what it survives'
complete -c zklint -n '__zklint_is none' -a upgrade -d 'what a move to another release breaks or changes'
complete -c zklint -n '__zklint_is none' -a explain -d 'what a rule, a parameter or a line of a server\'s log means'
complete -c zklint -n '__zklint_is none' -a init -d 'write a zklint.json after looking at what is there'
complete -c zklint -n '__zklint_is none' -a lsp -d 'the language server, for editors'
complete -c zklint -n '__zklint_is explain' -f -a '(__zklint_rules)'
complete -c zklint -n '__zklint_is explain' -f -a 'dataDir dataLogDir clientPort clientPortAddress secureClientPort secureClientPortAddress observerMasterPort clientPortListenBacklog tickTime maxClientCnxns minSessionTimeout maxSessionTimeout initLimit syncLimit connectToLearnerMasterLimit electionAlg quorumListenOnAllIPs peerType syncEnabled dynamicConfigFile autopurge.snapRetainCount autopurge.purgeInterval standaloneEnabled reconfigEnabled localSessionsEnabled localSessionsUpgradingEnabled sslQuorum portUnification sslQuorumReloadCertFiles quorum.auth.enableSasl quorum.auth.learnerRequireSasl quorum.auth.serverRequireSasl quorum.auth.learner.saslLoginContext quorum.auth.server.saslLoginContext quorum.auth.kerberos.servicePrincipal quorum.cnxn.threads.size jvm.pause.monitor jvm.pause.warn-threshold.ms jvm.pause.info-threshold.ms jvm.pause.sleep.time.ms metricsProvider.className multiAddress.enabled multiAddress.reachabilityCheckTimeoutMs multiAddress.reachabilityCheckEnabled oraclePath version metricsProvider.httpHost metricsProvider.httpPort metricsProvider.exportJvmInfo metricsProvider.numWorkerThreads metricsProvider.maxQueueSize metricsProvider.workerShutdownTimeoutMs metricsProvider.httpsPort metricsProvider.prometheusMetricsSummaryRotateIntervalSeconds metricsProvider.ssl.keyStore.location metricsProvider.ssl.keyStore.password metricsProvider.ssl.keyStore.type metricsProvider.ssl.trustStore.location metricsProvider.ssl.trustStore.password metricsProvider.ssl.trustStore.type metricsProvider.ssl.need.client.auth metricsProvider.ssl.want.client.auth metricsProvider.ssl.enabledProtocols metricsProvider.ssl.ciphersuites metricsProvider.httpVersion globalOutstandingLimit preAllocSize snapCount commitLogCount snapSizeLimitInKb txnLogSizeLimitInKb snapshotSizeFactor fsync.warningthresholdms forceSync flushDelay maxWriteQueuePollTime maxBatchSize snapshot.compression.method snapshot.trust.empty serializeLastProcessedZxid.enabled digest.enabled closeSessionTxn.enabled datadir.autocreate db.autocreate jute.maxbuffer.extrasize intBufferStartingSizeBytes maxCnxns serverCnxnFactory clientTcpKeepAlive nio.sessionlessCnxnTimeout nio.numSelectorThreads nio.numWorkerThreads nio.directBufferBytes nio.shutdownTimeout netty.advancedFlowControl.enabled netty.server.outstandingHandshake.limit netty.server.earlyDropSecureConnectionHandshakes client.portUnification client.certReload 4lw.commands.whitelist admin.enableServer admin.serverAddress admin.serverPort admin.idleTimeout admin.commandURL admin.httpVersion admin.portUnification admin.forceHttps admin.needClientAuth admin.rateLimiterIntervalInMS admin.snapshot.enabled admin.restore.enabled connection_throttle_tokens connection_throttle_fill_time connection_throttle_fill_count connection_throttle_freeze_time connection_throttle_drop_increase connection_throttle_drop_decrease connection_throttle_decrease_ratio connection_throttle_weight_enabled connection_throttle_global_session_weight connection_throttle_local_session_weight connection_throttle_renew_session_weight request_throttle_max_requests request_throttle_stall_time request_throttle_drop_stale request_stale_latency_check request_stale_connection_check request_throttler.shutdownTimeout throttled_op_wait_time largeRequestMaxBytes largeRequestThreshold maxResponseCacheSize maxGetChildrenResponseCacheSize enforceQuota watchManagerName watcherCleanThreadsNum watcherCleanThreshold watcherCleanIntervalInSeconds maxInProcessingDeadWatchers bitHashCacheSize extendedTypesEnabled emulate353TTLNodes skipACL enableEagerACLCheck DigestAuthenticationProvider.enabled DigestAuthenticationProvider.superDigest DigestAuthenticationProvider.digestAlg IPAuthenticationProvider.usexforwardedfor X509AuthenticationProvider.superUser superUser letAnySaslUserDoX SASLAuthenticationProvider.superPassword allowSaslFailedClients sessionRequireClientSASLAuth enforce.auth.enabled enforce.auth.schemes ensembleAuthName kerberos.removeHostFromPrincipal kerberos.removeRealmFromPrincipal kerberos.canonicalizeHostNames kerberos.minReLoginTimeMs security.auth_to_local requireKerberosConfig kinit sasl.serverconfig server.realm audit.enable audit.impl.class fips-mode leaderServes cnxTimeout quorumCnxnTimeoutMs electionPortBindRetry tcpKeepAlive ipReachableTimeout observer.syncEnabled observer.reconnectDelayMs observer.election.DelayMs observerMaster.sizeLimit fastleader.minNotificationInterval fastleader.maxNotificationInterval leader.maxTimeToWaitForEpoch leader.ackLoggingFrequency leader.maxConcurrentSnapSyncs leader.maxConcurrentDiffSyncs leader.maxConcurrentSnapshots leader.maxConcurrentSnapshotTimeout leader.closeSocketAsync learner.closeSocketAsync learner.asyncSending leaderConnectDelayDuringRetryMs forward_learner_requests_to_commit_processor_disabled follower.skipLearnerRequestToNextProcessor commitProcessor.numWorkerThreads commitProcessor.maxReadBatchSize commitProcessor.maxCommitBatchSize commitProcessor.shutdownTimeout messageTracker.Enabled messageTracker.BufferSize pathStats.enabled pathStats.slotCapacity pathStats.slotDuration pathStats.maxDepth pathStats.sampleRate pathStats.initialDelay pathStats.delay pathStats.topPathMax jmx.log4j.disable jmx.log4j.mbean forceSnapshotSync testingonly.initialZxid test.allowDiscontinuousProposals ssl.keyStore.location ssl.quorum.keyStore.location ssl.keyStore.password ssl.quorum.keyStore.password ssl.keyStore.passwordPath ssl.quorum.keyStore.passwordPath ssl.keyStore.type ssl.quorum.keyStore.type ssl.trustStore.location ssl.quorum.trustStore.location ssl.trustStore.password ssl.quorum.trustStore.password ssl.trustStore.passwordPath ssl.quorum.trustStore.passwordPath ssl.trustStore.type ssl.quorum.trustStore.type ssl.protocol ssl.quorum.protocol ssl.enabledProtocols ssl.quorum.enabledProtocols ssl.ciphersuites ssl.quorum.ciphersuites ssl.context.supplier.class ssl.quorum.context.supplier.class ssl.hostnameVerification ssl.quorum.hostnameVerification ssl.clientHostnameVerification ssl.quorum.clientHostnameVerification ssl.allowReverseDnsLookup ssl.quorum.allowReverseDnsLookup ssl.crl ssl.quorum.crl ssl.ocsp ssl.quorum.ocsp ssl.clientAuth ssl.quorum.clientAuth ssl.handshakeDetectionTimeoutMillis ssl.quorum.handshakeDetectionTimeoutMillis ssl.authProvider ssl.sslProvider jute.maxbuffer readonlymode.enabled znode.container.checkIntervalMs znode.container.maxPerMinute znode.container.maxNeverUsedIntervalMs leader.nodelay follower.nodelay java.security.auth.login.config sun.security.jgss.native jdk.tls.rejectClientInitiatedRenegotiation com.sun.net.ssl.checkRevocation com.sun.security.enableCRLDP log.dir log.file log.threshold log.maxfilesize log.maxbackupindex console.threshold root.logger tracelog.dir tracelog.file auditlog.file auditlog.threshold clientCnxnSocket client.secure request.timeout sasl.client sasl.clientconfig sasl.client.username sasl.client.canonicalize.hostname sasl.client.allowReverseDnsLookup server.principal disableAutoWatchReset hostProvider.dnsSrvRefreshIntervalSeconds shuffleDnsResponse controllerPort advancedFlowControlEnabled outstandingHandshake.limit connectionMaxTokens connectionTokenFillTime connectionTokenFillCount connectionFreezeTime connectionDropIncrease connectionDropDecrease connectionDecreaseRatio requestThrottleLimit requestThrottleStallTime requestThrottleDropStale requestStaleLatencyCheck requestStaleConnectionCheck throttledOpWaitTime watchManaggerName enforce.auth.scheme maxTimeToWaitForEpoch maxConcurrentSnapSyncs maxConcurrentDiffSyncs traceFile serverCnxnSocket authProvider'

complete -c zklint -n '__zklint_is lint' -s z -l zookeeper -x -k -a '(__zklint_releases)' -d 'target release, such as 3.8.4, or 3.8 for the newest of its line'
complete -c zklint -n '__zklint_is lint' -l root -x -a '(__fish_complete_directories (__zklint_value))' -d 'absolute paths in the configuration lie under this folder'
complete -c zklint -n '__zklint_is lint' -l on-host -d 'this machine is the server\'s: look at absolute paths here'
complete -c zklint -n '__zklint_is lint' -l map -r -a '(__zklint_files)' -d 'a path of the server is a path here; repeatable'
complete -c zklint -n '__zklint_is lint' -l jvm -x -d 'a -D flag that the server is started with; repeatable'
complete -c zklint -n '__zklint_is lint' -s c -l config -r -d 'settings for all files (default: the nearest zklint.json of each)'
complete -c zklint -n '__zklint_is lint' -l no-config -d 'read no zklint.json'
complete -c zklint -n '__zklint_is lint' -l no-limits -d 'read files of any size, and show all findings'
complete -c zklint -n '__zklint_is lint' -l stdin-filename -r -d 'the name of what - reads'
complete -c zklint -n '__zklint_is lint' -l stdin-files -d 'further paths, one a line, on standard input'
complete -c zklint -n '__zklint_is lint' -l no-ensembles -d 'each file on its own: compare nothing across files'
complete -c zklint -n '__zklint_is lint' -l rule -x -a '(__zklint_severities)' -d 'off, info, warning or error for a rule; repeatable'
complete -c zklint -n '__zklint_is lint' -l fail-on -x -a 'error warning info never' -d 'exit code 1 from this severity on: error, warning, info or never (default: error)'
complete -c zklint -n '__zklint_is lint' -l max-warnings -x -d 'exit code 1 where there are more warnings'
complete -c zklint -n '__zklint_is lint' -l baseline -r -d 'findings that are known: not shown, and no reason for exit code 1'
complete -c zklint -n '__zklint_is lint' -l update-baseline -d 'drop what is gone from the baseline; make it where there is none'
complete -c zklint -n '__zklint_is lint' -l fix -d 'make the safe ones: only what is broken changes'
complete -c zklint -n '__zklint_is lint' -l fix-unsafe -d 'make all of them'
complete -c zklint -n '__zklint_is lint' -l diff -d 'write nothing: show what would change, for git apply'
complete -c zklint -n '__zklint_is lint' -s f -l format -x -a '(__zklint_files pretty compact json sarif github gitlab junit checkstyle)' -d 'pretty, compact, json, sarif, github, gitlab, junit, checkstyle; repeatable (default: pretty on a terminal, github on GitHub, else compact)'
complete -c zklint -n '__zklint_is lint' -l quiet -d 'show errors only'
complete -c zklint -n '__zklint_is lint' -l statistics -d 'count the findings of each rule, and the time, on standard error'
complete -c zklint -n '__zklint_is lint' -l color -d 'colours, whatever the terminal'
complete -c zklint -n '__zklint_is lint' -l no-color -d 'no colours'
complete -c zklint -n '__zklint_is lint' -l locale -x -a 'en zh-CN' -d 'en or zh-CN (default: as LC_ALL, LC_MESSAGES or LANG say)'
complete -c zklint -n '__zklint_is lint' -l list-rules -d 'show every rule'
complete -c zklint -n '__zklint_is lint' -l print-config -r -d 'show the settings that hold for a file, and where each comes from'
complete -c zklint -n '__zklint_is lint' -s V -l version -d 'show the version'
complete -c zklint -n '__zklint_is lint' -s h -l help -d 'show this'

complete -c zklint -n '__zklint_is effective' -s z -l zookeeper -x -k -a '(__zklint_releases)' -d 'target release, such as 3.8.4, or 3.8 for the newest of its line'
complete -c zklint -n '__zklint_is effective' -l root -x -a '(__fish_complete_directories (__zklint_value))' -d 'absolute paths in the configuration lie under this folder'
complete -c zklint -n '__zklint_is effective' -l on-host -d 'this machine is the server\'s: look at absolute paths here'
complete -c zklint -n '__zklint_is effective' -l map -r -a '(__zklint_files)' -d 'a path of the server is a path here; repeatable'
complete -c zklint -n '__zklint_is effective' -l jvm -x -d 'a -D flag that the server is started with; repeatable'
complete -c zklint -n '__zklint_is effective' -s c -l config -r -d 'settings for all files (default: the nearest zklint.json of each)'
complete -c zklint -n '__zklint_is effective' -l no-config -d 'read no zklint.json'
complete -c zklint -n '__zklint_is effective' -l no-limits -d 'read files of any size, and show all findings'
complete -c zklint -n '__zklint_is effective' -l all -d 'also what is left at its default'
complete -c zklint -n '__zklint_is effective' -s f -l format -x -a 'table json' -d 'how it is shown: table or json (default: table)'
complete -c zklint -n '__zklint_is effective' -l color -d 'colours, whatever the terminal'
complete -c zklint -n '__zklint_is effective' -l no-color -d 'no colours'
complete -c zklint -n '__zklint_is effective' -l locale -x -a 'en zh-CN' -d 'en or zh-CN (default: as LC_ALL, LC_MESSAGES or LANG say)'
complete -c zklint -n '__zklint_is effective' -s h -l help -d 'show this'

complete -c zklint -n '__zklint_is ensemble' -s z -l zookeeper -x -k -a '(__zklint_releases)' -d 'target release, such as 3.8.4, or 3.8 for the newest of its line'
complete -c zklint -n '__zklint_is ensemble' -l root -x -a '(__fish_complete_directories (__zklint_value))' -d 'absolute paths in the configuration lie under this folder'
complete -c zklint -n '__zklint_is ensemble' -l on-host -d 'this machine is the server\'s: look at absolute paths here'
complete -c zklint -n '__zklint_is ensemble' -l map -r -a '(__zklint_files)' -d 'a path of the server is a path here; repeatable'
complete -c zklint -n '__zklint_is ensemble' -l jvm -x -d 'a -D flag that the server is started with; repeatable'
complete -c zklint -n '__zklint_is ensemble' -s c -l config -r -d 'settings for all files (default: the nearest zklint.json of each)'
complete -c zklint -n '__zklint_is ensemble' -l no-config -d 'read no zklint.json'
complete -c zklint -n '__zklint_is ensemble' -l no-limits -d 'read files of any size, and show all findings'
complete -c zklint -n '__zklint_is ensemble' -s f -l format -x -a 'text mermaid svg json' -d 'how it is shown: text, mermaid, svg or json (default: text)'
complete -c zklint -n '__zklint_is ensemble' -l color -d 'colours, whatever the terminal'
complete -c zklint -n '__zklint_is ensemble' -l no-color -d 'no colours'
complete -c zklint -n '__zklint_is ensemble' -l locale -x -a 'en zh-CN' -d 'en or zh-CN (default: as LC_ALL, LC_MESSAGES or LANG say)'
complete -c zklint -n '__zklint_is ensemble' -s h -l help -d 'show this'

complete -c zklint -n '__zklint_is upgrade' -l to -x -k -a '(__zklint_releases)' -d 'the release to move to, such as 3.9.5, or 3.9 for the newest of its line'
complete -c zklint -n '__zklint_is upgrade' -s z -l zookeeper -x -k -a '(__zklint_releases)' -d 'present release, such as 3.4.14 (default: what the files or zklint.json tell)'
complete -c zklint -n '__zklint_is upgrade' -l root -x -a '(__fish_complete_directories (__zklint_value))' -d 'absolute paths in the configuration lie under this folder'
complete -c zklint -n '__zklint_is upgrade' -l on-host -d 'this machine is the server\'s: look at absolute paths here'
complete -c zklint -n '__zklint_is upgrade' -l map -r -a '(__zklint_files)' -d 'a path of the server is a path here; repeatable'
complete -c zklint -n '__zklint_is upgrade' -l jvm -x -d 'a -D flag that the server is started with; repeatable'
complete -c zklint -n '__zklint_is upgrade' -s c -l config -r -d 'settings for all files (default: the nearest zklint.json of each)'
complete -c zklint -n '__zklint_is upgrade' -l no-config -d 'read no zklint.json'
complete -c zklint -n '__zklint_is upgrade' -l no-limits -d 'read files of any size, and show all findings'
complete -c zklint -n '__zklint_is upgrade' -l fail-on -x -a 'error warning info never' -d 'exit code 1 from this severity on: error, warning, info or never'
complete -c zklint -n '__zklint_is upgrade' -s f -l format -x -a 'table json' -d 'how it is shown: table or json (default: table)'
complete -c zklint -n '__zklint_is upgrade' -l color -d 'colours, whatever the terminal'
complete -c zklint -n '__zklint_is upgrade' -l no-color -d 'no colours'
complete -c zklint -n '__zklint_is upgrade' -l locale -x -a 'en zh-CN' -d 'en or zh-CN (default: as LC_ALL, LC_MESSAGES or LANG say)'
complete -c zklint -n '__zklint_is upgrade' -s h -l help -d 'show this'

complete -c zklint -n '__zklint_is explain' -s f -l format -x -a 'text json' -d 'how it is shown: text or json (default: text)'
complete -c zklint -n '__zklint_is explain' -l color -d 'colours, whatever the terminal'
complete -c zklint -n '__zklint_is explain' -l no-color -d 'no colours'
complete -c zklint -n '__zklint_is explain' -l locale -x -a 'en zh-CN' -d 'en or zh-CN (default: as LC_ALL, LC_MESSAGES or LANG say)'
complete -c zklint -n '__zklint_is explain' -s h -l help -d 'show this'

complete -c zklint -n '__zklint_is init' -l color -d 'colours, whatever the terminal'
complete -c zklint -n '__zklint_is init' -l no-color -d 'no colours'
complete -c zklint -n '__zklint_is init' -l locale -x -a 'en zh-CN' -d 'en or zh-CN (default: as LC_ALL, LC_MESSAGES or LANG say)'
complete -c zklint -n '__zklint_is init' -s h -l help -d 'show this'

complete -c zklint -n '__zklint_is lsp' -l stdio -d 'talk over standard input and output'
complete -c zklint -n '__zklint_is lsp' -s h -l help -d 'show this'
