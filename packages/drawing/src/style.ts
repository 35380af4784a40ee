import { letterings } from './frames.ts';

interface Palette {
  readonly page: string;
  readonly host: string;
  readonly edge: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly red: string;
  readonly amber: string;
  readonly green: string;
  readonly redTint: string;
  readonly amberTint: string;
  readonly greenTint: string;
}

const light: Palette = {
  page: '#ffffff',
  host: '#f6f8fa',
  edge: '#c5ccd4',
  text: '#1f2328',
  muted: '#59636e',
  accent: '#0969da',
  red: '#cf222e',
  amber: '#9a6700',
  green: '#1a7f37',
  redTint: '#ffebe9',
  amberTint: '#fff8c5',
  greenTint: '#dafbe1',
};

const dark: Palette = {
  page: '#0d1117',
  host: '#151b23',
  edge: '#3d444d',
  text: '#f0f6fc',
  muted: '#9aa4af',
  accent: '#58a6ff',
  red: '#ff7b72',
  amber: '#d29922',
  green: '#3fb950',
  redTint: '#2d1517',
  amberTint: '#272115',
  greenTint: '#12261e',
};

const sans = "-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif";
const mono = "ui-monospace,SFMono-Regular,'SF Mono',Menlo,Consolas,'Liberation Mono',monospace";

/** Colours are said class by class, not with variables, which many programs that show SVG don't know. */
function coloured(of: Palette): string {
  return [
    `.page,.server>.frame{fill:${of.page}}`,
    `.host>.frame{fill:${of.host}}`,
    `.frame{stroke:${of.edge}}`,
    `text{fill:${of.text}}`,
    `.muted,.label,.missing .name{fill:${of.muted}}`,
    `.shape,.sign{stroke:${of.muted}}`,
    `.participant>.shape{fill:${of.accent};stroke:${of.accent}}`,
    `.observer>.shape{stroke:${of.accent}}`,
    `.faulty>.frame,.error>.shape,.never>.shape,.never.verdict>.frame{stroke:${of.red}}`,
    `.error>.shape,.never>.shape{fill:${of.red}}`,
    `.doubtful>.frame,.warning>.shape,.weak>.shape,.weak.verdict>.frame,.unknown.verdict>.frame{stroke:${of.amber}}`,
    `.warning>.shape,.weak>.shape{fill:${of.amber}}`,
    `.verdict>.unknown>.shape,.verdict>.unknown>.sign{stroke:${of.amber}}`,
    `.sound>.shape,.fine>.shape,.sound.verdict>.frame{stroke:${of.green}}`,
    `.sound>.shape{fill:${of.green}}`,
    `.error>.sign,.never>.sign,.warning>.sign,.weak>.sign,.sound>.sign{stroke:${of.page}}`,
    `.never.verdict>.frame{fill:${of.redTint}}`,
    `.weak.verdict>.frame,.unknown.verdict>.frame{fill:${of.amberTint}}`,
    `.sound.verdict>.frame{fill:${of.greenTint}}`,
  ].join('');
}

const lettered = Object.entries(letterings).map(([style, lettering]) => {
  const { size, isMono, isBold } = { isMono: false, isBold: false, ...lettering };
  return `.${style}{font:${isBold ? '600 ' : ''}${size}px ${isMono ? mono : sans}}`;
});

const shapes = [
  ...lettered,
  '.frame,.shape,.sign{fill:none;stroke-width:1}',
  '.shape,.sign{stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}',
  '.sound>.sign,.error>.sign,.never>.sign,.warning>.sign,.weak>.sign{stroke-width:1.7}',
  '.mark.observer>.shape{stroke-width:2}',
  '.faulty>.frame,.doubtful>.frame{stroke-width:1.5}',
  '.group>.frame{stroke-dasharray:1 4;stroke-linecap:round;stroke-width:1.5}',
  '.host.unknown>.frame,.missing>.frame{stroke-dasharray:6 4}',
];

/** Light, or dark where the reader prefers it. Nothing is told by colour alone. */
export const styleSheet = [...shapes, coloured(light), `@media (prefers-color-scheme:dark){${coloured(dark)}}`].join(
  '\n',
);

/** In the colours of a page: its variables `--zklint-page`, `--zklint-red-tint` and so on; those that it lacks are light. */
export const themedStyleSheet = [...shapes, coloured(variables(light))].join('\n');

function variables(palette: Palette): Palette {
  const named = Object.entries(palette).map(([name, colour]) => {
    const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return [name, `var(--zklint-${words}, ${colour})`];
  });
  return Object.fromEntries(named);
}
