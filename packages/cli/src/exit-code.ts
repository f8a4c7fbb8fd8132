/** How the program ends. */
export const exitCode = {
  ok: 0,
  /** A fault of the program's own. */
  internal: 1,
  /** The command line cannot be carried out as it is. */
  usage: 2,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
