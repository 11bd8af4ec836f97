import { defineConfig } from 'astro/config';
import { press } from './src/press/adapter.ts';

export default defineConfig({
  output: 'server',
  adapter: press(),
  trailingSlash: 'ignore',
  build: { assets: '_aset', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
