import type { Place } from '@zklint/linter';
import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

const byteOrderMark = '\uFEFF';

/** A file as an editor shows it: with its lines, and under the URI that the editor itself gave it. */
export class ShownFile {
  readonly document: TextDocument;
  readonly isOpen: boolean;
  private readonly hidden: number;

  /** `text` is what zklint read, `buffer` what the editor has where the file is open. */
  constructor(uri: string, text: string, buffer: TextDocument | undefined) {
    this.document = buffer ?? TextDocument.create(uri, 'zoocfg', 0, text.replace(byteOrderMark, ''));
    this.isOpen = buffer !== undefined;
    const isHidden = text.startsWith(byteOrderMark) && !this.document.getText().startsWith(byteOrderMark);
    this.hidden = isHidden ? byteOrderMark.length : 0;
  }

  /** Where a place in this file lies for the editor. */
  locate({ range }: Place): Location {
    const positionAt = (offset: number) => this.document.positionAt(offset - this.hidden);
    return { uri: this.document.uri, range: { start: positionAt(range.start), end: positionAt(range.end) } };
  }
}
