import type { FromPage, PageState, ToPage } from '../src/ensemble-messages.ts';
import { linkServers, neighbourOf } from './links.ts';
import { pictureOf } from './picture.ts';

/** What VS Code gives to a page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

/** The picture has fewer columns before it gets smaller than this. */
const goodScale = 0.85;
/** Smaller than this nobody reads it: then the page scrolls. */
const leastScale = 0.75;

const host = acquireVsCodeApi();
const main = document.querySelector('main') as HTMLElement;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

let state: PageState = host.getState() ?? {};
let shown = '';
/** Does the page still have to scroll to where it was when it was last seen? */
let isReturning = true;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'drawing') showDrawing(data);
  else if (data.kind === 'words') showWords(data);
});

function showDrawing({ svg, style, uri, toProblem }: ToPage & { readonly kind: 'drawing' }): void {
  remember({ uri });
  if (svg === shown) return;
  const picture = pictureOf(svg);
  if (picture === undefined) return;
  shown = svg;
  sheet.replaceSync(style);
  const width = Number(picture.getAttribute('width'));
  const { style: css } = picture as SVGElement;
  css.width = `min(100%, ${width}px)`;
  css.minWidth = `${width * leastScale}px`;
  picture.removeAttribute('width');
  picture.removeAttribute('height');

  const focused = main.contains(document.activeElement) ? document.activeElement?.id : undefined;
  main.replaceChildren(picture);
  // Only what is shown has a size.
  linkServers(picture, toProblem);
  if (focused) focusOn(focused);
  if (isReturning) window.scrollTo(state.left ?? 0, state.top ?? 0);
  isReturning = false;
}

/** After a change the focus stays where it was: on a server, whose problem may be gone. */
function focusOn(id: string): void {
  const link = document.getElementById(id) ?? document.getElementById(id.replace(/-problem$/, '-line'));
  link?.focus({ preventScroll: true });
}

function showWords({ text, button }: ToPage & { readonly kind: 'words' }): void {
  shown = '';
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.append(text);
  main.replaceChildren(words);
  if (button === undefined) return;
  const pressed = document.createElement('button');
  pressed.append(button);
  pressed.addEventListener('click', () => host.postMessage({ kind: 'button' }));
  main.append(pressed);
}

main.addEventListener('click', ({ target }) => {
  // Whoever has marked a text wants to copy it.
  if (target instanceof Element && getSelection()?.isCollapsed !== false) goTo(target);
});

main.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (!(target instanceof Element) || !target.closest('.server') || event.ctrlKey || event.metaKey || event.altKey)
    return;
  if (key === 'Enter' || key === ' ') goTo(target);
  else {
    const neighbour = neighbourOf(target, key);
    if (!neighbour) return;
    (neighbour as SVGElement).focus({ preventScroll: true });
    neighbour.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  event.preventDefault();
});

/** Leads to the line of what was hit: that of the first problem, or of the server. */
function goTo(target: Element): void {
  const place = target.closest('.problem') ? 'problem-' : '';
  const server = target.closest('.server');
  const path = server?.getAttribute(`data-${place}path`);
  const line = Number(server?.getAttribute(`data-${place}line`));
  if (path && line > 0) host.postMessage({ kind: 'go', path, line });
}

window.addEventListener('scroll', () => {
  if (!isReturning) remember({ left: window.scrollX, top: window.scrollY });
});

function remember(more: PageState): void {
  state = { ...state, ...more };
  host.setState(state);
}

let room: number | undefined;

function tellRoom(): void {
  const now = Math.round(document.documentElement.clientWidth / goodScale);
  if (now === room) return;
  room = now;
  host.postMessage({ kind: 'room', room });
}

window.addEventListener('resize', tellRoom);
tellRoom();
