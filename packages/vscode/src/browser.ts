import { type ExtensionContext, l10n, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from './client.ts';

/** The server is a worker, a new one at each start: the one before may be past hearing. */
export async function start(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true);
  let worker: Worker | undefined;
  await startClient(context, (options) => {
    const connect = async () => {
      worker?.terminate();
      worker = new Worker(script);
      worker.addEventListener('error', ({ message }) => client.error(l10n.t('The server failed: {0}', message)));
      // Made here: where VS Code has a class of its own for workers, the client wouldn't know it as one.
      return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('zklint', 'zklint', connect, options);
    return client;
  });
}

/** A worker that fails ends, as a process would. Of one whose script can't be loaded nobody would hear otherwise. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    const end = () => {
      worker.terminate();
      this.fireClose();
    };
    worker.addEventListener('error', end, { once: true });
  }
}
