import { memoryFileSystem, pathOfUri, Workspace } from '@zklint/linter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ensembles } from '../../../test/support/ensembles.ts';
import { expectLinear } from '../../../test/support/growth.ts';
import { hostileTexts } from '../../../test/support/hostile.ts';
import { type Frame, letterings, markSize, type PlacedText } from './frames.ts';
import { drawingOf } from './layout.ts';
import { type EnsembleView, viewsOf } from './view.ts';

interface Rectangle {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

async function viewsOfFiles(files: Readonly<Record<string, string>>): Promise<readonly EnsembleView[]> {
  const uris = Object.keys(files).map((path) => `file:///p/${encodeURIComponent(path).replaceAll('%2F', '/')}`);
  const texts = Object.values(files);
  const fileSystem = memoryFileSystem(Object.fromEntries(uris.map((uri, index) => [uri, texts[index] ?? ''])));
  const workspace = await Workspace.load(fileSystem, {
    project: 'file:///p',
    files: uris.filter((uri) => !uri.endsWith('.json')),
  });
  const pathOf = (uri: string) => pathOfUri(uri).slice('/p/'.length);
  return viewsOf(workspace.ensembles, workspace.problems(), {
    pathOf,
    placeOf: ({ uri }) => ({ path: pathOf(uri), line: 1, column: 1 }),
  });
}

function rectangleOf(what: string, left: number, top: number, width: number, height: number): Rectangle {
  return { what, left, right: left + width, top, bottom: top + height };
}

function textRectangle({ x, y, width, isEnd, style, text }: PlacedText): Rectangle {
  const { size } = letterings[style];
  return rectangleOf(text, isEnd ? x - width : x, y - size, width, size * 1.25);
}

const isInside = (inner: Rectangle, outer: Rectangle) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

const overlap = (one: Rectangle, other: Rectangle) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** What lies outside of its frame or on something else. */
function faultsIn({
  kind,
  box,
  texts,
  marks,
  frames,
}: Pick<Frame, 'kind' | 'box' | 'texts' | 'marks' | 'frames'>): readonly string[] {
  const whole = rectangleOf(kind, 0, 0, box.width, box.height);
  const things = [
    ...texts.map(textRectangle),
    ...marks.map(({ mark, x, y }) => rectangleOf(`mark ${mark}`, x, y, markSize, markSize)),
    ...frames.map(({ kind: name, box: { x, y, width, height } }) => rectangleOf(`frame ${name}`, x, y, width, height)),
  ];
  return [
    ...things.filter((thing) => !isInside(thing, whole)).map(({ what }) => `${what} leaves ${kind}`),
    ...things.flatMap((one, index) =>
      things.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.what} lies on ${other.what}`] : [])),
    ),
    ...frames.flatMap(faultsIn),
  ];
}

function faultsOfDrawing(views: readonly EnsembleView[]): readonly string[] {
  const { frames, width, height } = drawingOf(views, String);
  return faultsIn({ kind: 'ensemble', box: { x: 0, y: 0, width, height }, texts: [], marks: [], frames });
}

/** A frame in words: where it is, what is written on it, and what lies in it. */
function outline({ kind, looks, box, texts, marks, frames }: Frame, indent = ''): string {
  const { x, y, width, height } = box;
  const signs = marks.map(({ mark }) => mark).join(' ');
  return [
    `${indent}${[kind, ...looks].join('.')} ${x},${y} ${width}x${height}${signs && ` [${signs}]`}`,
    `${indent}  ${texts.map(({ text }) => text).join(' | ')}`,
    ...frames.map((frame) => outline(frame, `${indent}  `)),
  ].join('\n');
}

const scenes = Object.entries(ensembles);

test.each(scenes)('nothing lies on anything else: %s', async (_, files) => {
  const views = await viewsOfFiles(files);
  expect(views.length).toBeGreaterThan(0);
  expect(faultsOfDrawing(views)).toEqual([]);
});

test.each(scenes.filter(([name]) => !name.startsWith('hostile')))('looks as before: %s', async (_, files) => {
  const { frames } = drawingOf(await viewsOfFiles(files), String);
  expect(frames.map((frame) => outline(frame)).join('\n')).toMatchSnapshot();
});

describe('whatever is in an ensemble', () => {
  const name = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...hostileTexts, '', 'WWW'.repeat(30), '法定人数'.repeat(9)),
  );
  const count = fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat());
  const port = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const problems = fc.record({ error: count, warning: count, info: count });
  const place = fc.record({ path: name, line: fc.nat(), column: fc.nat() });
  const ports = fc.array(port, { maxLength: 2 });
  const file = { clientPorts: ports, secureClientPorts: ports, problems };
  const id = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  const member = fc.record(
    {
      role: fc.constantFrom('participant' as const, 'observer' as const),
      addresses: fc.array(fc.record({ host: name, peer: port, election: fc.option(port) }), { maxLength: 6 }),
      group: fc.record({ id: fc.bigInt({ min: 0n, max: 3n }), weight: id }),
      line: place,
      path: name,
      ...file,
    },
    { requiredKeys: ['role', 'addresses', 'line', 'clientPorts', 'secureClientPorts', 'problems'] },
  );
  const view = fc
    .record({
      members: fc.array(member, { maxLength: 14 }),
      strangers: fc.array(
        fc.record(
          { path: name, id, ...file },
          { requiredKeys: ['path', 'clientPorts', 'secureClientPorts', 'problems'] },
        ),
        { maxLength: 4 },
      ),
      name,
      isListUnknown: fc.boolean(),
      problems,
      hostCount: fc.integer({ min: 1, max: 9 }),
      isFatal: fc.boolean(),
      hostName: name,
      survives: fc.integer({ min: -1, max: 9 }),
      kind: fc.constantFrom('majority' as const, 'groups' as const),
      hasDissenters: fc.boolean(),
    })
    .map(
      ({
        members,
        strangers,
        name: called,
        isListUnknown,
        problems: all,
        hostCount,
        isFatal,
        hostName,
        survives,
        kind,
        hasDissenters,
      }): EnsembleView => {
        const numbered = members.map((one, index) => ({ ...one, id: BigInt(index + 1) * 10n ** BigInt(index) }));
        return {
          name: called,
          release: '3.9.5',
          releaseFrom: 'default',
          members: numbered,
          strangers,
          isListUnknown,
          dissenters: hasDissenters
            ? numbered.flatMap(({ path }) => (path === undefined ? [] : [{ path, lacks: [1n], adds: [2n] }]))
            : [],
          quorum: { kind, voters: members.length, size: 2, survives, fatal: numbered.map((one) => [one.id]) },
          // The last host is nobody's: the servers there have none.
          hosts: Array.from({ length: hostCount - 1 }, (_, host) => ({
            host: host === 0 ? hostName : `${hostName}${host}`,
            members: numbered.filter((__, index) => index % hostCount === host).map((one) => one.id),
            isFatal,
          })),
          problems: all,
        };
      },
    );

  test('nothing lies on anything else', () => {
    const property = fc.property(fc.array(view, { minLength: 1, maxLength: 2 }), (views) => {
      expect(faultsOfDrawing(views)).toEqual([]);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });
});

test('many servers take no longer than they are many', async () => {
  await expectLinear(250, async (size) => {
    const ids = Array.from({ length: size }, (_, index) => index + 1);
    const lines = ids.map((one) => `server.${one}=zk${one}:2888:3888\n`).join('');
    const settings = 'dataDir=/d\nclientPort=2181\ninitLimit=5\nsyncLimit=5\n';
    const views = await viewsOfFiles({ 'zoo.cfg': settings + lines });
    expect(drawingOf(views, String).frames).toHaveLength(1);
  });
});
