import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { basePath } from './config/base-path.ts';
import { chartStyles } from './config/chart-styles.ts';
import { contentSecurityPolicy } from './config/content-security-policy.ts';
import { equations } from './config/equations.ts';
import { explorerEntry } from './config/explorer-entry.ts';
import { notice } from './config/notice.ts';
import { textFont } from './config/text-font.ts';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      csp: contentSecurityPolicy,
      serviceWorker: { register: false },
      paths: { base: basePath(process.env['BASE_PATH']), relative: true },
    }),
    chartStyles(),
    equations(),
    explorerEntry(),
    notice(),
    textFont(),
  ],
  build: {
    // Small files stay files: a data: address would be against the content security policy.
    assetsInlineLimit: 0,
  },
});
