/** What the extension tells the page of the ensemble panel. */
export type ToPage =
  | {
      readonly kind: 'drawing';
      readonly svg: string;
      readonly style: string;
      /** The file that it was asked of. */
      readonly uri: string;
      /** What a click on the number of problems, which is `{0}`, does: for those who hear it. */
      readonly toProblem: string;
    }
  | { readonly kind: 'words'; readonly text: string; readonly button?: string };

/**
 * What the page tells the extension: for how many pixels side by side it wants a picture, first when it was loaded; a place
 * in the picture was chosen; the button was pressed.
 */
export type FromPage =
  | { readonly kind: 'room'; readonly room: number }
  | { readonly kind: 'go'; readonly path: string; readonly line: number }
  | { readonly kind: 'button' };

/** What the page remembers while it isn't shown, and after the window was loaded again. */
export interface PageState {
  readonly uri?: string;
  readonly left?: number;
  readonly top?: number;
}
