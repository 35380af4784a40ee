/** What a user does in a window of VS Code, and sees there. */

/** Runs the command of the palette that a title finds first. */
export async function runCommand(page, title) {
  await openPalette(page, `>${title}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Titles that the palette offers for a text. */
export async function commandsFor(page, text) {
  const rows = await openPalette(page, `>${text}`);
  const titles = await rows.locator('.label-name').allTextContents();
  await page.keyboard.press('Escape');
  return titles;
}

/** Puts the cursor to a line and column, from 1. */
export async function goTo(page, line, column) {
  await openPalette(page, `:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor.focused').waitFor();
}

async function openPalette(page, text) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(text);
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

export const cursor = (page) => page.locator('#status\\.editor\\.selection').textContent();

/** The lines of the editor, without what is only shown behind them. */
export const lines = (page) =>
  page.locator('.view-line').evaluateAll((all) =>
    all.map((line) =>
      [...line.querySelectorAll('span > span')]
        .filter(({ className }) => !className.includes('dyn-rule'))
        .map(({ textContent }) => textContent)
        .join(''),
    ),
  );

/** The characters above each squiggle, with its severity: `warning autopurge.purgeInteval`. */
export const squiggles = (page) =>
  page.evaluate(() => {
    const characters = [];
    for (const line of document.querySelectorAll('.view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const [at, text] of [...node.data].entries()) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          characters.push({ text, x: (left + right) / 2, y: (top + bottom) / 2 });
        }
      }
    }
    return [...document.querySelectorAll('.view-overlays [class*="squiggly-"]')].map((squiggle) => {
      const { left, right, top, bottom } = squiggle.getBoundingClientRect();
      const above = characters.filter(({ x, y }) => x > left && x < right && y > top && y < bottom);
      return `${squiggle.className.match(/squiggly-(\w+)/)[1]} ${above.map(({ text }) => text).join('')}`;
    });
  });

/** What is said of the place where the cursor is. */
export async function hoverText(page) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents:not(:has-text("Loading"))');
  await hover.first().waitFor();
  return (await hover.allInnerTexts()).join('\n');
}

/** The rows of the Problems. */
export async function problems(page) {
  const rows = page.locator('.markers-panel .monaco-list-row');
  if (!(await rows.first().isVisible())) {
    await page.keyboard.press('Control+Shift+M');
    await rows.first().waitFor();
  }
  return rows.allTextContents();
}

/** The page of the panel with the ensemble, which is a frame in a frame. */
export const panelOf = (page) => page.frameLocator('iframe.webview').frameLocator('#active-frame');
