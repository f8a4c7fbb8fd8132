// oxlint lints the TypeScript; ESLint lints what it cannot read: Svelte's templates.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['**/dist/', '**/build/', '**/.svelte-kit/', '**/node_modules/', '**/reports/', '**/test-results/'] },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [js.configs.recommended, ts.configs.strict, svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    // svelte-check knows every name's type.
    rules: { 'no-undef': 'off' },
  },
);
