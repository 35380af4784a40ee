// One bundle for both hosts: a process of Node, or a worker of a browser.
if (typeof process === 'object' && process.versions?.node) void import('@zklint/language-server');
else void import('@zklint/language-server/browser');

export {};
