import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { inOrder } from './protocol-order.ts';
import { startServer } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

const [reader, writer] = [new BrowserMessageReader(self), new BrowserMessageWriter(self)];
const connection = createConnection(reader, writer, { messageStrategy: inOrder() });
// A process ends by itself, a worker when it is told to.
connection.onExit(() => self.close());
startServer(connection);
