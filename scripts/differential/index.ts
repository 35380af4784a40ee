export { judge, messagesOf } from './judge.ts';
export { leaveAlone } from './leave-alone.ts';
