import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('jvm-only-parameter', {
  'a bare property': {
    files: 'dataDir=/d/a\nclientPort=1\n«jute.maxbuffer»=4194304\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['as a JVM flag only', 'SERVER_JVMFLAGS="-Djute.maxbuffer=4194304"', 'conf/java.env'],
    refusal: null,
    fixed: null,
  },
  'behind the prefix of properties': { files: '«zookeeper.jute.maxbuffer»=1\n', says: ['"-Djute.maxbuffer=1"'] },
  'as a flag': { files: '«-Djute.maxbuffer»=1\n«-Dzookeeper.leader.nodelay»=false\n', says: ['SERVER_JVMFLAGS="-D'] },
  'the server that Kafka starts': {
    files: { 'config/zookeeper.properties': 'dataDir=/d/a\n«jute.maxbuffer»=1\n' },
    says: ['KAFKA_OPTS="-Djute.maxbuffer=1"'],
  },
  'a value that a shell would take apart': {
    files: '«java.security.auth.login.config»=C:\\\\my files\\\\jaas.conf\n«readonlymode.enabled»=$RO\n',
    says: ['=…"'],
  },
  'a flag that is told': {
    files: '«jute.maxbuffer»=1\n',
    jvm: { 'jute.maxbuffer': '2' },
    says: ['is started with -Djute.maxbuffer=2', 'Remove this line'],
  },
  'logging up to 3.7': {
    files: '«log.dir»=/var/log/zk\n',
    releases: ['3.4.14', '3.7.2'],
    says: ['comes too late', 'SERVER_JVMFLAGS="-Dzookeeper.log.dir=/var/log/zk"', 'dataLogDir'],
  },
  'logging from 3.8': {
    files: '«log.dir»=/var/log/zk\n«console.threshold»=WARN\n',
    releases: ['3.8.0', '3.9.5'],
    says: ['comes too late', 'in conf/logback.xml'],
  },
  'a setting of clients': {
    files: '«clientCnxnSocket»=org.apache.zookeeper.ClientCnxnSocketNetty\n',
    releases: ['3.4.14', '3.9.5'],
    says: ['no server reads', 'Start the clients with -Dzookeeper.clientCnxnSocket=org.apache'],
  },
  'a setting of clients of another release': { files: '«request.timeout»=1\n', releases: ['3.4.14'] },
  'no release of that server has it': { files: 'root.logger=INFO\nauditlog.file=a\n' },
  'a key that is read as a server line': { files: 'server.realm=A\nserver.principal=b\n' },
  'the server line behind a prefix is none': {
    files: '«zookeeper.server.realm»=EXAMPLE.COM\n',
    says: ['SERVER_JVMFLAGS="-Dzookeeper.server.realm=EXAMPLE.COM"'],
  },
  'what the file can set too': { files: 'multiAddress.enabled=true\nsnapCount=1\njute.maxbuffer.extrasize=1\n' },
  'in a comment': { files: '# jute.maxbuffer=1\n' },
});
