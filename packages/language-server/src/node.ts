import { pipeline } from 'node:stream';
import { nodeFileSystem } from '@zklint/linter/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { inOrder } from './protocol-order.ts';
import { makingRoom } from './room.ts';
import { startServer } from './server.ts';
import { wellFramed } from './well-framed.ts';

const options = { messageStrategy: inOrder() };

// --stdio, --node-ipc, --pipe or --socket on the command line tells how the client speaks.
const connection = process.argv.includes('--stdio')
  ? createConnection(
      ProposedFeatures.all,
      pipeline(process.stdin, wellFramed(), () => {}),
      process.stdout,
      options,
    )
  : createConnection(ProposedFeatures.all, options);
startServer(connection, nodeFileSystem, makingRoom());
