export { uriOfPath, Workspace } from '@zklint/linter';
export { nodeFileSystem } from '@zklint/linter/node';
