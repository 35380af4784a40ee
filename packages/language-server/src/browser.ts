import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFileSystem } from './client-file-system.ts';
import { inOrder } from './protocol-order.ts';
import { startServer } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

const [reader, writer] = [new BrowserMessageReader(self), new BrowserMessageWriter(self)];
const connection = createConnection(reader, writer, { messageStrategy: inOrder() });
// Whatever the client has open, it has a place for.
startServer(connection, clientFileSystem(connection), () => true);
