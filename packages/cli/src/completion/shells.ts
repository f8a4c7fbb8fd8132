/** Shells that `completion` knows. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** One of them. */
export type Shell = (typeof shells)[number];

/** What shells are told to complete files by. */
export const filesMark = ':files';
