#!/usr/bin/env node
import { fileURLToPath } from 'node:url';

// Plain JavaScript, so that a Node too old for the rest can say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Warta needs Node 22.18 or newer; this is ${process.versions.node}. "npm install" brings one: use "npm run build" or "npx warta".`,
  );
  process.exitCode = 2;
} else {
  // Types are taken out and code is compiled once, not at each start. https://nodejs.org/api/module.html#module-compile-cache
  const { enableCompileCache } = await import('node:module');
  const folder = fileURLToPath(new URL('../../node_modules/.cache/warta-code', import.meta.url));
  enableCompileCache(folder);
  // Threads and processes that this one starts go by their own environment.
  process.env.NODE_COMPILE_CACHE ??= folder;
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
