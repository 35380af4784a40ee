import { stayBeside } from '@zklint/language-server/beside';

// One bundle for both hosts: a process of Node, or a worker of a browser.
if (typeof process === 'object' && process.versions?.node) void inNode();
else void import('@zklint/language-server/browser');

async function inNode(): Promise<void> {
  stayBeside((await import('node:v8')).setFlagsFromString);
  await import('@zklint/language-server');
}
