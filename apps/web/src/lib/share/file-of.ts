import type { FileEnding } from './file-name.ts';
import { loaded } from './loaded.ts';
import type { ShareSource } from './share-source.ts';

/** What is shown as a file. What makes it is loaded when it is first wanted. */
export async function fileOf(ending: FileEnding, source: ShareSource): Promise<Blob> {
  switch (ending) {
    case 'svg':
    case 'png': {
      const { svgFile, pngFile } = await loaded(import('./picture.ts'));
      return (ending === 'svg' ? svgFile : pngFile)(source.drawing(), source.theme);
    }
    case 'csv': {
      const [{ csvOfRecords }, records] = await Promise.all([loaded(import('./csv.ts')), source.records()]);
      return new Blob([csvOfRecords(records, source.spec)], { type: 'text/csv' });
    }
    case 'json': {
      const [{ jsonOfResult }, result] = await Promise.all([loaded(import('./json.ts')), source.result()]);
      return new Blob([jsonOfResult(result)], { type: 'application/json' });
    }
  }
}
