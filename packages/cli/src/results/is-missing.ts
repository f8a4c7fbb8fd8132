/** Is this the error of a path that does not exist, or cannot because a file stands where a folder would? */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
