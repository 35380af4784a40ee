export { discover, uriOfPath, Workspace } from '@zklint/linter';
export { nodeFileSystem } from '@zklint/linter/node';
