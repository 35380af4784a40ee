export { messagesOf, refusalsOf } from './judge.ts';
export { leaveAlone } from './leave-alone.ts';
