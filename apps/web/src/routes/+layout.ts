// Every page is a file, index.html in a folder of its own, so that any static host serves it.
export const prerender = true;
export const trailingSlash = 'always';
