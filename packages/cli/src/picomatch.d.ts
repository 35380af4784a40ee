// The package has no types of its own, and fdir's, which tinyglobby's need, name it.
declare module 'picomatch';
declare module 'picomatch/posix.js' {
  export default function picomatch(
    globs: readonly string[],
    options: { readonly dot: boolean },
  ): (path: string) => boolean;
}
