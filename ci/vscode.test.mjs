import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { startVSCode } from './vscode/host.mjs';
import { top } from './working-tree.mjs';

const example = Object.fromEntries(
  ['zk1/zoo.cfg', 'zk2/zoo.cfg', 'zk3/zoo.cfg'].map((path) => [path, readFileSync(join(top, 'examples/ensemble', path), 'utf8')]),
);

const scenes = {
  waiting: {
    'README.md': 'An ensemble of ZooKeeper: see zoo.cfg.\n',
    'values.yaml': 'replicas: 3\n',
    'docker-compose.yml': 'services:\n  web:\n    image: nginx:1\n',
    'application.properties': 'server.port=8080\n',
  },
};

const host = await startVSCode();
try {
  // What is said in the extension host becomes tests.
  for (const [script, files] of Object.entries(scenes)) {
    const report = await host.runInside(`${script}.cjs`, files);
    describe(script, () => {
      test.each(report)('$name', ({ error, said }) => {
        if (said) console.log(said);
        if (error) throw new Error(error);
      });
    });
  }
} finally {
  await host.close();
}
