import { describe, test } from 'vitest';
import { startVSCode } from './vscode/host.mjs';
import { scenes } from './vscode/scenes.mjs';

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
