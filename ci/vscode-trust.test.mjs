import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVSCode } from './vscode/host.mjs';

let host;

beforeAll(async () => {
  host = await startVSCode({ mayDistrust: true });
});

afterAll(() => host.close());

test('a folder can make zklint look at this machine only once it is trusted', async () => {
  // It lies in a folder for temporary files, which is said without looking; that it holds no myid has to be seen.
  const config = `tickTime=2000
initLimit=10
syncLimit=5
dataDir=${host.home}
clientPort=2181
server.1=a:2888:3888
server.2=b:2888:3888
server.3=c:2888:3888
`;
  const settings = { 'zklint.onHost': true, 'zklint.rules': { 'autopurge-off': 'off' } };
  const { page } = await host.open({ 'zoo.cfg': config }, { file: 'zoo.cfg', settings });
  page.setDefaultTimeout(15_000);
  const found = () => page.locator('#status\\.problems').getAttribute('aria-label');
  await expect.poll(found, { timeout: 20_000 }).toBe('Warnings: 1');

  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Manage Workspace Trust');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).click();
  await expect.poll(found, { timeout: 10_000 }).toBe('Errors: 1, Warnings: 1');
});
