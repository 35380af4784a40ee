import type { EnsembleView, MemberView, StrangerView } from '@zklint/drawing';
import {
  countsOf,
  drawable,
  fitted,
  headingOf,
  hostsOf,
  letterings,
  linesOf,
  nameOf,
  portsOf,
  remarksOn,
  verdictOf,
} from '@zklint/drawing';
import { readable } from '@zklint/linter/escape';
import { type Message, say, type Tell } from '@zklint/linter/messages';

const mostColumns = 3;
const room = 280;
const sentenceRoom = 560;

/** Ensembles as a Mermaid flowchart: hosts around their servers, and no edges but those that begin a new row. */
export function ensembleMermaid(views: readonly EnsembleView[], tell: Tell): string {
  return [
    // Labels are as wide as they are made here: by itself Mermaid breaks lines at 200 pixels.
    '%%{init: {"flowchart": {"wrappingWidth": 800}}}%%',
    'flowchart TB',
    ...views.flatMap((view, index) => new Chart(view, tell, `e${index + 1}`).lines()),
    '  classDef default text-align:left',
    '  classDef faulty stroke:#cf222e,stroke-width:3px',
    '  classDef doubtful stroke:#bf8700,stroke-width:3px',
    '  classDef sentence fill:none,stroke:none',
    '  classDef missing stroke-dasharray:6 4',
    '',
  ].join('\n');
}

class Chart {
  private readonly view: EnsembleView;
  private readonly tell: Tell;
  private readonly id: string;
  private readonly differing: ReadonlySet<string>;

  constructor(view: EnsembleView, tell: Tell, id: string) {
    this.view = view;
    this.tell = tell;
    this.id = id;
    this.differing = new Set(view.dissenters.map((dissenter) => nameOf(dissenter)));
  }

  lines(): readonly string[] {
    const { view, tell, id } = this;
    const [heading, verdict] = [headingOf(view), verdictOf(view).sentence].map((said) => readable(tell(said)));
    const remarks = remarksOn(view).map((said) => readable(tell(said)));
    const boxes = [...this.hosts(), ...this.strangers()];
    return [
      ...[heading, verdict, ...remarks].map((said) => `  %% ${commented(said ?? '')}`),
      `  ${id}["${[heading, verdict].flatMap((said) => sentenceLines(said ?? '')).join('<br/>')}"]`,
      `  class ${id} sentence`,
      ...boxes.flatMap(({ lines }) => lines),
      ...linksOf(
        id,
        boxes.map((box) => box.id),
      ),
    ];
  }

  private hosts() {
    return hostsOf(this.view).map(({ host, isFatal, members }, index) => {
      const id = `${this.id}h${index + 1}`;
      const name = host === undefined ? say`host not known` : host === '' ? say`loopback` : host;
      return this.box(id, [name, ...(isFatal ? [say`its loss stops the ensemble`] : [])], members);
    });
  }

  private strangers() {
    const title = this.view.members.length > 0 ? say`not matched to a server` : say`host not known`;
    return this.view.strangers.map((stranger, index) => this.box(`${this.id}f${index + 1}`, [title], [stranger]));
  }

  private box(id: string, title: readonly (string | Message)[], servers: readonly (MemberView | StrangerView)[]) {
    const nodes = servers.flatMap((server, index) => {
      const node = `${id}s${index + 1}`;
      const label = this.label('role' in server ? this.member(server) : this.stranger(server));
      const shape = 'role' in server && server.role === 'observer' ? `("${label}")` : `["${label}"]`;
      const look = lookOf(server);
      return [`    ${node}${shape}`, ...(look ? [`    class ${node} ${look}`] : [])];
    });
    return { id, lines: [`  subgraph ${id}["${this.said(title).join(', ')}"]`, ...nodes, '  end'] };
  }

  private member(member: MemberView): readonly (string | Message)[] {
    const { id, role, group, path } = member;
    return [
      `server.${id}, ${role}`,
      ...(group ? [say`group ${group.id}, weight ${group.weight}`] : []),
      ...portsOf(member).map(({ label, port }) => say`${label} ${port}`),
      ...(path === undefined ? [say`its file was not found`] : this.file(member)),
    ];
  }

  private stranger(stranger: StrangerView): readonly (string | Message)[] {
    const name = stranger.id === undefined ? [] : [`server.${stranger.id}`];
    const ports = portsOf(stranger).map(({ label, port }) => say`${label} ${port}`);
    return [...name, ...ports, ...this.file(stranger)];
  }

  private file(server: MemberView | StrangerView): readonly (string | Message)[] {
    const other = this.differing.has(nameOf(server)) ? [say`another list`] : [];
    return [nameOf(server), countsOf(server.problems), ...other];
  }

  private label(lines: readonly (string | Message)[]): string {
    return this.said(lines).join('<br/>');
  }

  private said(parts: readonly (string | Message)[]): readonly string[] {
    return parts.map((part) => labelText(typeof part === 'string' ? part : this.tell(part)));
  }
}

/** Links that nobody sees: each box stands below the one that is a row above it, which keeps all in their order. */
function linksOf(top: string, boxes: readonly string[]): readonly string[] {
  return boxes.flatMap((box, index) => {
    const above = boxes[index - mostColumns] ?? top;
    // Boxes without one below them would go to the front.
    const isLast = index === boxes.length - 1;
    const idle = isLast ? boxes.slice(Math.max(0, index - mostColumns + 1), index - (index % mostColumns)) : [];
    return [above, ...idle].map((one) => `  ${one} ~~~ ${box}`);
  });
}

function lookOf({ problems, path }: MemberView | StrangerView): string | undefined {
  if (path === undefined) return 'missing';
  if (problems.error > 0) return 'faulty';
  return problems.warning > 0 ? 'doubtful' : undefined;
}

/** A text in a label, on a line of its own. */
function labelText(text: string): string {
  return encoded(fitted(drawable(text), room, letterings.file));
}

function sentenceLines(sentence: string): readonly string[] {
  return linesOf(drawable(sentence), sentenceRoom, letterings.plain).map(encoded);
}

/**
 * A text in which Mermaid finds nothing but letters: whatever could end a label, begin a directive (`%%{`), a link, a
 * list or a style becomes an entity of Mermaid's, `#34;`.
 */
function encoded(text: string): string {
  return text.replace(/[!-~]/g, (character, index: number) => {
    const isPlain =
      /[A-Za-z0-9,/]/.test(character) || (/[.-]/.test(character) && /\w/.test(text[index + 1] ?? '') && index > 0);
    return isPlain ? character : `#${character.charCodeAt(0)};`;
  });
}

/** A text in a comment, where only a directive counts. */
function commented(text: string): string {
  return text.replace(/[%{}]/g, (character) => `#${character.charCodeAt(0)};`);
}
