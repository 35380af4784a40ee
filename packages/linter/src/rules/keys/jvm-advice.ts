import type { Parameter } from '@zklint/parameters';
import { type JavaText, trim } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import type { ServerConfig } from '../../server-config.ts';
import { isServerKey } from '../../server-line.ts';
import { nameOf } from '../../workspace/paths.ts';

/** Why a setting has no effect in the file, and where it has one. */
export function jvmAdvice(name: string, parameter: Parameter, value: JavaText, server: ServerConfig): Message {
  const property = parameter.systemProperty ?? name;
  const told = server.jvm[property];
  if (parameter.kind === 'clientOnly') {
    const flag = `-D${property}=${shellWord(server.written(trim(value)))}`;
    return say`${name} is a setting of clients, which no server reads. Start the clients with ${flag}.`;
  }
  if (told !== undefined) {
    return say`ZooKeeper takes ${name} as a JVM flag only, and is started with -D${property}=${told}. Remove this line.`;
  }
  // The key does set such a property, unless it is read as a server line: too late for logging, which is what reads it.
  if (property === `zookeeper.${name}` && !isServerKey(name, server.release)) {
    return loggingAdvice(name, property, value, server);
  }
  return say`ZooKeeper takes ${name} as a JVM flag only, never from this file. ${flagIn(property, value, server)}`;
}

function loggingAdvice(name: string, property: string, value: JavaText, server: ServerConfig): Message {
  const late = say`${name} comes too late in this file: logging is set up before.`;
  // The logback.xml that ships from 3.8 on defines these properties itself, which hides flags (ZOOKEEPER-4427).
  const place = server.release.atLeast('3.8.0')
    ? say`Set ${property} in conf/logback.xml.`
    : flagIn(property, value, server);
  return name === 'log.dir' ? say`${late} ${place} The transaction log's folder is dataLogDir.` : say`${late} ${place}`;
}

/** The flag as zkServer.sh takes it (bin/zkEnv.sh reads java.env), or as the scripts of Kafka do for its own ZooKeeper. */
function flagIn(property: string, value: JavaText, server: ServerConfig): Message {
  const flag = `-D${property}=${shellWord(server.written(trim(value)))}`;
  return /^zookeeper.*\.properties$/.test(nameOf(value.uri))
    ? say`Start it with KAFKA_OPTS="${flag}".`
    : say`Write SERVER_JVMFLAGS="${flag}" into conf/java.env.`;
}

/** The value where it can stand between quotes in a shell script as it is. */
function shellWord(text: string): string {
  return /^[\w.,:/+-]{1,60}$/.test(text) ? text : '…';
}
