import type { Ensemble } from '../ensemble.ts';
import type { Finding, Rule } from '../rule.ts';
import type { ServerConfig } from '../server-config.ts';
import { needed, type Suppression } from './suppressions.ts';

/** An ensemble as this run reads it, and as other runs may. */
export interface Reading {
  readonly ensemble: Ensemble;
  /** Is every member there, so that nothing is missing that its files are compared with? */
  readonly isWhole: boolean;
  /** As other releases read it, and without what only this run was told. */
  readonly others: () => readonly Ensemble[];
}

/**
 * Tells whether a rule certainly has nothing to say where a comment suppresses it, in this run or another: a rule that
 * speaks in another release, or asks for what can't be seen here, may well need the comment.
 */
export function certainlySilent(): (
  suppression: Suppression,
  rule: Rule,
  server: ServerConfig,
  reading: Reading,
) => boolean {
  const answers = new Map<Reading, Map<string, Answer>>();
  return (suppression, rule, server, reading) => {
    const isOfEnsemble = 'checkEnsemble' in rule;
    const { servers } = reading.ensemble;
    if (isOfEnsemble ? !reading.isWhole || !servers.every(isAllKnown) : !isAllKnown(server)) return false;
    const known = answers.get(reading) ?? new Map<string, Answer>();
    answers.set(reading, known);
    const key = isOfEnsemble ? rule.id : `${rule.id} ${server.uri} ${server.container?.name.value}`;
    const answer = known.get(key) ?? ask(rule, reading, server);
    known.set(key, answer);
    // What it says of an ensemble it may say in one of several files that are the same.
    return answer.isSure && (isOfEnsemble ? answer.isSilent : !answer.isNeeded(suppression));
  };
}

/** Are all texts of a server known: its files are there, and no other program has to write into them? */
function isAllKnown({ document, documents, dynamic }: ServerConfig): boolean {
  const isRead = dynamic.kind === 'none' || dynamic.kind === 'read';
  return document !== undefined && isRead && documents.every(({ template }) => template === undefined);
}

interface Answer {
  /** Has it seen all that it asked for? */
  readonly isSure: boolean;
  readonly isSilent: boolean;
  readonly isNeeded: (suppression: Suppression) => boolean;
}

function ask(rule: Rule, { ensemble, others }: Reading, { uri, container }: ServerConfig): Answer {
  let isSure = true;
  const watch = (server: ServerConfig) =>
    watched(server, () => {
      isSure = false;
    });
  const findings = [ensemble, ...others()].flatMap(({ servers, ...one }): readonly Finding[] => {
    if ('checkEnsemble' in rule) return [...rule.checkEnsemble({ ...one, servers: servers.map(watch) })];
    if (!('checkServer' in rule)) return [];
    return servers
      .filter((server) => server.uri === uri && server.container?.name.value === container?.name.value)
      .flatMap((server) => [...rule.checkServer(watch(server)), ...(server.next ? rule.checkServer(server.next) : [])]);
  });
  const said = findings.map(({ at }) => ({ rule: rule.id, at }));
  return { isSure, isSilent: said.length === 0, isNeeded: needed(said) };
}

/** The same server, which tells when it is asked for what wasn't seen: which server it is, its myid, its folders. */
function watched(server: ServerConfig, onUnseen: () => void): ServerConfig {
  return new Proxy(server, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver);
      const { identity, myid, folders } = target;
      if (name === 'identity' && identity === undefined) onUnseen();
      if (name === 'myid' && myid.kind === 'unseen') onUnseen();
      if (name === 'folders' && folders.dataDir === undefined) onUnseen();
      return value;
    },
  });
}
