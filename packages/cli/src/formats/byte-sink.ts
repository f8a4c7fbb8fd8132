/** Where the bytes of a file go. */
export interface ByteSink {
  /** Takes the bytes, which nobody changes any more, and is done when more may follow. */
  write(bytes: Uint8Array): Promise<void>;
}
