/** Saves a file on the reader's device, as the browser saves any other. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser may still be reading it for a while: Safari takes a second to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
