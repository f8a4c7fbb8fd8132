import { FileProblem } from './file-problem.ts';

/** Whole lines of a file. */
export interface BlockOfLines {
  readonly text: string;
  /** The number of its first line, from 1. */
  readonly line: number;
}

/** A record takes a few hundred characters. */
const longestLine = 1 << 20;

/** Cuts a text that comes in pieces into blocks of whole lines. A byte order mark before it, as spreadsheets write one, is left out. */
export class LineBlocks {
  #begun = '';
  #line = 1;
  #isFirst = true;

  /**
   * The lines that end with this piece; `null` if there is none.
   *
   * @throws FileProblem if a line is longer than any record.
   */
  add(piece: string): BlockOfLines | null {
    const text = this.#begun + this.#withoutMark(piece);
    const end = text.lastIndexOf('\n') + 1;
    const block = end === 0 ? null : { text: text.slice(0, end), line: this.#line };
    if (block !== null) this.#line += newlinesIn(block.text);
    this.#begun = text.slice(end);
    if (this.#begun.length > longestLine) {
      throw new FileProblem(`line ${this.#line}: is longer than ${longestLine} characters; allowed: one record a line`);
    }
    return block;
  }

  /** The last line, if no end of line is behind it. */
  end(): BlockOfLines | null {
    return this.#begun === '' ? null : { text: this.#begun, line: this.#line };
  }

  #withoutMark(piece: string): string {
    if (!this.#isFirst || piece === '') return piece;
    this.#isFirst = false;
    return piece.startsWith('\uFEFF') ? piece.slice(1) : piece;
  }
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
