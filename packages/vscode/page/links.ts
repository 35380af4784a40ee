import { newElement } from './picture.ts';

/** A name that is read out is cut where nobody would listen on. */
const longestLabel = 1000;

/**
 * Makes each server of a picture that is shown a link to its line, and the number of its problems one to the first of them.
 * They can be reached with the Tab key, in the order in which one reads.
 */
export function linkServers(picture: Element, toProblem: string): void {
  // As one image it would hide them from those who hear it. Its title would be a tooltip everywhere.
  const title = picture.querySelector(':scope > title');
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-label', title?.textContent ?? '');
  title?.remove();
  picture.querySelector(':scope > desc')?.remove();

  for (const server of picture.querySelectorAll('.server')) {
    server.setAttribute('role', 'none');
    const words = server.querySelector(':scope > title')?.textContent ?? '';
    const frame = server.querySelector(':scope > .frame');
    if (frame) makeLink(frame, `${server.id}-line`, words);
    const badges = server.querySelectorAll(':scope > .error, :scope > .warning, :scope > .heading');
    // The words of the link say all of it.
    for (const part of server.querySelectorAll('text, .mark')) part.setAttribute('aria-hidden', 'true');
    if (server.hasAttribute('data-problem-line') && badges.length > 0) {
      server.append(problemLink([...badges], `${server.id}-problem`, toProblem));
    }
  }
}

/** What is drawn of a server's problems, with a place around it that can be hit. */
function problemLink(badges: readonly Element[], id: string, toProblem: string): Element {
  const boxes = badges.map((badge) => areaOf(badge));
  const left = Math.min(...boxes.map(({ x }) => x)) - 4;
  const top = Math.min(...boxes.map(({ y }) => y)) - 3;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 4;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 3;
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  const said = badges.filter(({ localName }) => localName === 'text').map(({ textContent }) => textContent);
  const link = newElement('g', { class: 'problem' });
  const given = Object.entries(area).map(([name, value]) => [name, String(value)]);
  link.append(newElement('rect', { class: 'hit', rx: '4', ...Object.fromEntries(given) }), ...badges);
  makeLink(
    link,
    id,
    toProblem.replace('{0}', () => said.join(', ')),
  );
  return link;
}

/** Where something lies in its server's frame. */
function areaOf(element: Element): DOMRect {
  const { x, y, width, height } = (element as SVGGraphicsElement).getBBox();
  const [, dx = '0', dy = '0'] = /translate\((\S+) (\S+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
  return new DOMRect(x + Number(dx), y + Number(dy), width, height);
}

function makeLink(element: Element, id: string, label: string): void {
  element.id = id;
  element.setAttribute('role', 'link');
  element.setAttribute('tabindex', '0');
  element.setAttribute('aria-label', label.slice(0, longestLabel));
}

/** The server that a key leads to from another one: before it, behind it, above it or below it. */
export function neighbourOf(link: Element, key: string): Element | undefined {
  const all = [...document.querySelectorAll('.server > .frame')];
  const at = all.findIndex((one) => one.parentElement?.contains(link));
  const from = all[at];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key === 'ArrowRight') return all[at + 1];
  if (key === 'ArrowLeft') return all[at - 1];
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !from) return undefined;
  const direction = key === 'ArrowDown' ? 1 : -1;
  const [x, y] = placeOf(from);
  const beyond = all
    .map((one) => ({ one, down: (placeOf(one)[1] - y) * direction, aside: Math.abs(placeOf(one)[0] - x) }))
    .filter(({ down }) => down > 1);
  const nearest = Math.min(...beyond.map(({ down }) => down));
  // Rows may lie a few pixels apart where hosts have several servers.
  const row = beyond.filter(({ down }) => down < nearest + 20).sort((one, other) => one.aside - other.aside);
  return row[0]?.one;
}

function placeOf(element: Element): readonly [number, number] {
  const { left, top } = element.getBoundingClientRect();
  return [left, top];
}
