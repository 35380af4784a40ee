import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const top = join(import.meta.dirname, '..');

function manifest(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(top, folder, 'package.json'), 'utf8'));
}

describe('the pure packages', () => {
  mkdirSync(join(top, 'build'), { recursive: true });
  const folder = mkdtempSync(join(top, 'build/pure-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["import 'node:fs';", 'TS2882|TS2591|TS2307'],
    ['console.log(1);', 'TS2584|TS2304'],
    ['process.exit();', 'TS2591|TS2580|TS2304'],
    ['document.title;', 'TS2584|TS2304'],
    ['const ok: string = String(1);', ''],
  ])('%s', (code, error) => {
    writeFileSync(join(folder, 'code.ts'), `${code}\nexport {};\n`);
    const options = {
      extends: '../../tsconfig.pure.json',
      compilerOptions: { composite: false, noEmit: true, emitDeclarationOnly: false },
      files: ['code.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    const { stdout } = spawnSync('npx', ['tsc', '-p', folder], { cwd: top, encoding: 'utf8' });
    expect(stdout).toMatch(error === '' ? /^$/ : new RegExp(error));
  });

  test.each(['parser', 'parameters', 'linter', 'drawing', 'language-service'])(
    '%s compiles under their rules',
    (name) => {
      const { extends: base } = JSON.parse(readFileSync(join(top, 'packages', name, 'tsconfig.json'), 'utf8'));
      expect(base).toBe('../../tsconfig.pure.json');
    },
  );
});

test('packages use each other only downwards', () => {
  const ours = (folder: string) =>
    Object.keys({ ...(manifest(folder)['dependencies'] as object), ...(manifest(folder)['devDependencies'] as object) })
      .filter((name) => name.startsWith('@zklint/') || name === 'zklint')
      .sort();
  expect(ours('packages/parser')).toEqual([]);
  expect(ours('packages/parameters')).toEqual([]);
  expect(ours('packages/linter')).toEqual(['@zklint/parameters', '@zklint/parser']);
  expect(ours('packages/drawing')).toEqual(['@zklint/linter']);
  expect(ours('packages/language-service')).toEqual([
    '@zklint/drawing',
    '@zklint/linter',
    '@zklint/parameters',
    '@zklint/parser',
  ]);
  expect(ours('packages/language-server')).toEqual([
    '@zklint/language-service',
    '@zklint/linter',
    '@zklint/parameters',
  ]);
  expect(ours('packages/cli')).toEqual([
    '@zklint/drawing',
    '@zklint/language-server',
    '@zklint/linter',
    '@zklint/parameters',
  ]);
  expect(ours('packages/vscode')).toEqual(['@zklint/language-server']);
});

// pre-commit runs `npm pack` in the clone's root and takes the whole output as the file's name, so no script may print there.
test('the root package has the shape that pre-commit can install', () => {
  const root = manifest('.');
  expect(root).toMatchObject({
    version: expect.any(String),
    private: true,
    bin: { zklint: 'packages/cli/dist/zklint.cjs' },
    files: ['packages/cli/dist'],
  });
  expect(Object.keys(root['scripts'] as object)).not.toEqual(expect.arrayContaining(['prepare']));
  for (const script of ['prepare', 'prepack', 'postpack', 'install', 'postinstall'])
    expect(root['scripts']).not.toHaveProperty(script);
  expect(root['dependencies']).toBeUndefined();
});

test('every address of the project derives from the root package.json', () => {
  const { homepage, repository } = manifest('.') as { homepage: string; repository: { url: string } };
  const files = execFileSync('git', ['ls-files'], { cwd: top, encoding: 'utf8' }).trim().split('\n');
  const others = files
    .filter((file) => !/^(package-lock\.json|ci\/package-lock\.json)$|\.(png|gz)$/.test(file))
    .flatMap((file) => readIfThere(file).match(/https?:\/\/[^\s"'`<>)\]]*zklint[^\s"'`<>)\]]*/g) ?? [])
    .filter((address) => !address.startsWith(homepage) && !address.startsWith(repository.url));
  expect(others).toEqual([]);
});

function readIfThere(file: string): string {
  try {
    return readFileSync(join(top, file), 'utf8');
  } catch {
    return '';
  }
}
