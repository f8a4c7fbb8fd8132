import { gunzipSync } from 'node:zlib';
import { snappyUncompress, type Compressors } from 'hyparquet';

/** How pages are unpacked, to the size that they say and no further. */
export const decompressors: Required<Pick<Compressors, 'GZIP' | 'SNAPPY'>> = {
  GZIP: (bytes, size) => gunzipSync(bytes, { maxOutputLength: Math.max(1, size) }),
  SNAPPY: (bytes, size) => {
    const page = new Uint8Array(size);
    snappyUncompress(bytes, page);
    return page;
  },
};
