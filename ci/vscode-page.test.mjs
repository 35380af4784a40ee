import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startVSCode } from './vscode/host.mjs';
import { ensemble } from './vscode/scenes.mjs';
import {
  commandsFor,
  cursor,
  goTo,
  hoverText,
  lines,
  panelOf,
  problems,
  runCommand,
  squiggles,
} from './vscode/window.mjs';

let host;

beforeAll(async () => {
  host = await startVSCode();
});

afterAll(() => host.close());

async function openEnsemble(given) {
  const { page } = await host.open(ensemble, { file: 'zk1/zoo.cfg', ...given });
  page.setDefaultTimeout(15_000);
  await page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
  return page;
}

describe('a window', () => {
  let page;

  beforeAll(async () => {
    page = await openEnsemble();
  });

  test('underlines exactly what is wrong', async () => {
    await expect.poll(() => squiggles(page)).toEqual(['warning autopurge.purgeInteval', 'info 2888']);
  });

  test('lists what is wrong in all files of the ensemble', async () => {
    await expect
      .poll(() => problems(page))
      .toEqual([
        'zoo.cfgzk21',
        expect.stringMatching(/^No comment can follow a value: .*inline-comment\[Ln 1, Col 15\]/),
        'zoo.cfgzk31',
        expect.stringMatching(/^server\.1 has the peer port 2889 here .*server-list-mismatch\[Ln 7, Col 26\]/),
        'zoo.cfg[Ln 7, Col 26]:In zk1/zoo.cfg: Here it is 2888.',
        'zoo.cfg[Ln 7, Col 26]:In zk2/zoo.cfg: Here it is 2888.',
        'zoo.cfgzk12',
        expect.stringMatching(/^ZooKeeper reads no parameter .*unknown-parameter\[Ln 6, Col 1\]/),
        expect.stringMatching(/^Here it is 2888\./),
      ]);
    expect(await page.locator('#status\\.problems').getAttribute('aria-label')).toBe(
      'Errors: 2, Warnings: 1, Infos: 1',
    );
  });

  test('goes to the place of a problem', async () => {
    await page.locator('.markers-panel .monaco-list-row', { hasText: /^server.1 has the peer port/ }).click();
    await expect.poll(() => cursor(page)).toBe('Ln 7, Col 30 (4 selected)');
    expect(await page.locator('.monaco-breadcrumb-item').first().textContent()).toBe('zk3');
    await page.locator('.tab').first().click();
  });

  test('explains a value', async () => {
    await goTo(page, 3, 2);
    expect(await hoverText(page)).toMatch(/syncLimit[\s\S]*10 s/);
    await page.keyboard.press('Escape');
  });

  test('offers keys with what they mean, while they are typed', async () => {
    await goTo(page, 10, 1);
    await page.keyboard.type('maxSess');
    const suggestion = page.locator('.suggest-widget.visible .monaco-list-row.focused');
    await suggestion.waitFor();
    expect(await suggestion.getAttribute('aria-label')).toContain('maxSessionTimeout');
    await page.keyboard.press('Enter');
    await expect.poll(() => lines(page)).toContain('maxSessionTimeout=40000');
    await page.keyboard.press('Escape');
  });

  test('mends a misspelt key', async () => {
    await goTo(page, 6, 3);
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget .monaco-list-row', { hasText: 'Rename it to autopurge.purgeInterval' });
    await menu.waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => lines(page)).toContain('autopurge.purgeInterval=24');
    await expect.poll(() => squiggles(page)).toEqual(['info 2888']);
  });

  test('shows the release in the status bar, and a click changes it', async () => {
    const release = page.locator('.statusbar-item', { hasText: /^ZooKeeper \d/ });
    await expect.poll(() => release.textContent()).toMatch(/^ZooKeeper 3\.9\.\d+$/);
    await release.click();
    await page.locator('.quick-input-widget input').first().fill('3.6, the newest');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '3.6, the newest' }).click();
    await expect.poll(() => release.textContent()).toMatch(/^ZooKeeper 3\.6\.\d+$/);
  });

  test('has the commands', async () => {
    expect(await commandsFor(page, 'zklint')).toEqual([
      'zklint: Choose the ZooKeeper Release',
      'zklint: Explain the Rule under the Cursor',
      'zklint: Open an Example',
      'zklint: Restart the Language Server',
      'zklint: Show the Effective Configuration',
      'zklint: Show the Ensemble',
      'zklint: Show the Log',
    ]);
  });
});

describe.each([
  ['light', 'Default Light Modern', 'rgb(255, 255, 255)'],
  ['dark', 'Default Dark Modern', 'rgb(31, 31, 31)'],
])('the panel with the ensemble, %s', (_, theme, background) => {
  let page;
  let panel;
  const server = (id) => panel.getByRole('link', { name: new RegExp(`^server\\.${id}, participant`) });

  beforeAll(async () => {
    page = await openEnsemble({ settings: { 'workbench.colorTheme': theme } });
    await runCommand(page, 'zklint: Show the Ensemble');
    panel = panelOf(page);
    await panel.locator('svg').waitFor();
  });

  test('draws the servers, and what is wrong with them', async () => {
    expect(await panel.getByRole('group').first().getAttribute('aria-label')).toBe(
      'Ensemble of 3 servers in zookeeper/',
    );
    await expect.poll(() => server(1).getAttribute('aria-label')).toMatch(/peer 2888.*1 warning\.$/);
    await expect.poll(() => server(2).getAttribute('aria-label')).toMatch(/1 error\.$/);
    expect(await panel.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(background);
  });

  test('follows what is typed', async () => {
    await goTo(page, 5, 16);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('9');
    await expect.poll(() => server(1).getAttribute('aria-label')).toContain('clients 2189');
    expect(await lines(page)).toContain('clientPort=2189');
  });

  test('a click leads to the line of a server, and the keyboard to what is wrong with it', async () => {
    await panel.getByText('server.2', { exact: true }).click();
    await expect.poll(() => page.locator('.monaco-breadcrumb-item').first().textContent()).toBe('zk2');
    await expect.poll(() => cursor(page)).toMatch(/^Ln 8, Col 1\b/);
    await server(2).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => cursor(page)).toMatch(/^Ln 1, Col 1\b/);
  });
});

describe('a window in Chinese', () => {
  let page;

  beforeAll(async () => {
    page = await openEnsemble({ locale: 'zh-CN' });
  });

  test('says what is wrong', async () => {
    await expect
      .poll(() => problems(page))
      .toContainEqual(expect.stringMatching(/^值的后面不能跟注释.*inline-comment\[行 1，列 15\]/));
  });

  test('explains a value', async () => {
    await goTo(page, 3, 2);
    expect(await hoverText(page)).toMatch(/syncLimit[\s\S]*10 秒/);
    await page.keyboard.press('Escape');
  });

  test('names the commands', async () => {
    const titles = await commandsFor(page, 'zklint');
    // Behind each there is its English title.
    expect(titles.filter((_, index) => index % 2 === 0)).toEqual([
      'zklint: 打开示例',
      'zklint: 解释光标处的规则',
      'zklint: 显示集群',
      'zklint: 显示日志',
      'zklint: 显示实际生效的配置',
      'zklint: 选择 ZooKeeper 版本',
      'zklint: 重启语言服务器',
    ]);
  });

  test('draws the ensemble', async () => {
    await runCommand(page, 'zklint: 显示集群');
    await panelOf(page).getByText('3 台服务器的集群，位于 zookeeper/').first().waitFor();
  });

  test('explains the settings', async () => {
    await runCommand(page, 'Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .monaco-editor').first().click();
    await page.keyboard.type('zklint.zookeeper');
    const setting = page.locator('.setting-item-contents', { hasText: 'Zookeeper' }).first();
    await expect
      .poll(() => setting.locator('.setting-item-description').innerText())
      .toMatch(/^按哪个 ZooKeeper 版本检查/);
  });
});
