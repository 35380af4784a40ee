import { type Connection, ErrorCodes, type Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';

/** What a request that comes too early, too late or once too often is answered as. */
const refused = 'zklint/refused';

/**
 * Keeps a client to the order of the protocol: nothing before `initialize`, which comes once, and nothing but `exit`
 * after `shutdown`.
 */
export function inOrder(): MessageStrategy {
  let stage: 'new' | 'running' | 'over' = 'new';
  return {
    handleMessage(message, next) {
      // JSON may be anything.
      if (typeof message !== 'object' || message === null) return;
      const { method } = message as Message & { readonly method?: unknown };
      // An answer of the client, or nothing that is known.
      if (method === undefined || method === 'exit') return next(message);
      const mayPass = stage === 'running' ? method !== 'initialize' : stage === 'new' && method === 'initialize';
      if (mayPass) {
        if (method === 'initialize') stage = 'running';
        if (method === 'shutdown') stage = 'over';
        return next(message);
      }
      if ('id' in message) next({ ...message, method: refused, params: { isEarly: stage === 'new' } } as Message);
    },
  };
}

/** Answers what `inOrder` doesn't let pass. */
export function refuseOthers(connection: Connection): void {
  connection.onRequest(refused, ({ isEarly }: { readonly isEarly: boolean }) => {
    if (isEarly) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');
    throw new ResponseError(ErrorCodes.InvalidRequest, 'not now');
  });
}
