import type { Client } from '@zklint/language-service';
import { say } from '@zklint/linter';
import {
  type Connection,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';

/** How long a walk may take, and then how often it is told how far it is, in ms. */
const patience = 500;

/** A walk through folders, of which a client is told where it takes long. */
export interface Walk {
  /** So many files and folders more were seen. */
  see(count: number): void;
  end(): void;
}

let walks = 0;

/** Begins to tell a client of a walk, if it shows such things. Whoever begins must end it. */
export function beginWalk(connection: Connection, { progress, tell }: Client): Walk {
  if (!progress) return { see() {}, end() {} };
  const token = `zklint-${++walks}`;
  let seen = 0;
  let isOver = false;
  let reporting: ReturnType<typeof setInterval> | undefined;
  const message = () => tell(say`${seen} files and folders`);
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) => {
    connection.sendProgress(WorkDoneProgress.type, token, value).catch(() => {});
  };
  const waiting = setTimeout(async () => {
    try {
      await connection.sendRequest(WorkDoneProgressCreateRequest.type, { token });
    } catch {
      return;
    }
    if (isOver) return;
    send({ kind: 'begin', title: tell(say`Looking for ZooKeeper configurations`), message: message() });
    reporting = setInterval(() => send({ kind: 'report', message: message() }), patience);
  }, patience);
  return {
    see(count) {
      seen += count;
    },
    end() {
      isOver = true;
      clearTimeout(waiting);
      if (reporting === undefined) return;
      clearInterval(reporting);
      send({ kind: 'end' });
    },
  };
}
