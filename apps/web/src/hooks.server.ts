import type { Handle } from '@sveltejs/kit/hooks';

/** Pages ask for their fonts at once, and not when a style sheet is read: text is then set once, and stays where it is. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
