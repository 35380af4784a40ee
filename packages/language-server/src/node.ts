import { nodeFileSystem } from '@zklint/linter/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

// --stdio, --node-ipc, --pipe or --socket on the command line tells how the client speaks.
startServer(createConnection(ProposedFeatures.all), nodeFileSystem);
