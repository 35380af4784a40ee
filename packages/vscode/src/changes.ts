import { type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** When what the server answers may be something else. */
export interface Changes {
  /** It has judged anew, has started, or is gone. */
  readonly happened: Event<void>;
  dispose(): void;
}

/** The client itself takes only one listener for a notification. */
export function changesOf(client: BaseLanguageClient): Changes {
  const emitter = new EventEmitter<void>();
  client.onNotification('zklint/changed', () => emitter.fire());
  client.onDidChangeState(() => emitter.fire());
  return { happened: emitter.event, dispose: () => emitter.dispose() };
}
