import { nodeFileSystem } from '@zklint/linter/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { inOrder } from './protocol-order.ts';
import { startServer } from './server.ts';

// --stdio, --node-ipc, --pipe or --socket on the command line tells how the client speaks. What an editor shows from
// elsewhere than the disk (an unsaved text, an old version) has no ensemble around it.
const connection = createConnection(ProposedFeatures.all, { messageStrategy: inOrder() });
startServer(connection, nodeFileSystem, ({ uri }) => /^file:/i.test(uri));
