import type { sveltekit } from '@sveltejs/kit/vite';

type KitOptions = NonNullable<Parameters<typeof sveltekit>[0]>;

/**
 * Everything comes from the site's own files and nothing leaves it. SvelteKit adds the hash of its start script.
 * `frame-ancestors` cannot stand in a page; a host that sends headers may add it there.
 */
export const contentSecurityPolicy: NonNullable<KitOptions['csp']> = {
  mode: 'hash',
  directives: {
    'default-src': ['self'],
    'script-src': ['self', 'wasm-unsafe-eval'],
    'worker-src': ['self'],
    'style-src': ['self'],
    // The one style attribute on the page: SvelteKit's own announcer of page changes (runtime/components/root.svelte).
    'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
    'img-src': ['self'],
    'connect-src': ['self'],
    'font-src': ['self'],
    'object-src': ['none'],
    'frame-src': ['none'],
    'base-uri': ['none'],
    'form-action': ['none'],
  },
};
