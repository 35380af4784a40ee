// Makes the pictures of the extension's README, of real VS Code: node ci/vscode-screenshots.mjs [folder]
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startVSCode } from './vscode/host.mjs';
import { pictured } from './vscode/scenes.mjs';
import { goTo, panelOf, problems, runCommand } from './vscode/window.mjs';
import { top } from './working-tree.mjs';

const folder = resolve(process.argv[2] ?? join(top, 'packages/vscode/images'));
mkdirSync(folder, { recursive: true });

/** Nothing around the editor that is not about zklint. */
const plain = {
  'breadcrumbs.enabled': false,
  'editor.fontFamily': "'DejaVu Sans Mono'",
  'editor.lightbulb.enabled': 'off',
  'editor.minimap.enabled': false,
  'editor.overviewRulerBorder': false,
  'editor.renderLineHighlight': 'none',
  'workbench.editor.openSideBySideDirection': 'down',
  'window.commandCenter': false,
  'window.customTitleBarVisibility': 'never',
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

/** What is there only because a browser shows it, and tabs of others. */
const hidden = `
  [id="status.host"], [id="status.forwardedPorts"], [id="status.workbench.keyboardLayout"], [id="status.notifications"],
  [id="status.editor.indentation"], [id="status.editor.encoding"], [id="status.languageStatus"],
  .part.panel .composite-bar .action-item:not(.checked) { display: none !important; }
`;

const host = await startVSCode();
try {
  let page = await open({ height: 580 });
  await showProblems(page);
  await take(page, 'problems');
  await runCommand(page, 'View: Hide Panel');

  await page.setViewportSize({ width: 900, height: 440 });
  await goTo(page, 4, 3);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-editor .monaco-hover:not(.hidden)').first().waitFor();
  await take(page, 'hover');
  await page.keyboard.press('Escape');

  await goTo(page, 9, 3);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await take(page, 'quick-fix');
  await page.keyboard.press('Escape');

  await goTo(page, 7, 1);
  await page.keyboard.type('autop');
  await page.locator('.suggest-widget.visible .monaco-list-row.focused').waitFor();
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-details').waitFor();
  await take(page, 'completion');
  await page.context().close();

  for (const [name, theme] of [
    ['ensemble-light', 'Default Light Modern'],
    ['ensemble-dark', 'Default Dark Modern'],
  ]) {
    page = await open({ height: 820, theme });
    await runCommand(page, 'zklint: Show the Ensemble');
    await panelOf(page).locator('svg').waitFor();
    await take(page, name);
    await page.context().close();
  }

  page = await open({ height: 580, locale: 'zh-CN' });
  await showProblems(page);
  await take(page, 'chinese');
} finally {
  await host.close();
}

async function open({ width = 1000, height, theme = 'Default Light Modern', locale }) {
  const { page } = await host.open(pictured, {
    file: 'zk1/zoo.cfg',
    settings: { ...plain, 'workbench.colorTheme': theme },
    viewport: { width, height },
    deviceScaleFactor: 2,
    locale,
  });
  page.setDefaultTimeout(20_000);
  await page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
  await page.locator('.codelens-decoration').first().waitFor();
  await page.addStyleTag({ content: hidden });
  await page.keyboard.press('Control+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  return page;
}

/** The Problems, and the cursor in the editor. */
async function showProblems(page) {
  await problems(page);
  await goTo(page, 1, 1);
}

async function take(page, name) {
  // Colours come with the grammar and the server, one after the other.
  await page.waitForTimeout(700);
  const picture = await page.screenshot();
  const small = spawnSync('pngquant', ['--strip', '-'], { input: picture, maxBuffer: 1e8 });
  if (small.status !== 0) throw new Error(`pngquant: ${small.stderr}${small.error ?? ''}`);
  writeFileSync(join(folder, `${name}.png`), small.stdout);
  console.log(`${name}.png ${small.stdout.length} bytes`);
}
