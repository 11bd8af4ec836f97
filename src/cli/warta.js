#!/usr/bin/env node
// In the JavaScript of 2018 and without a static import, so that a Node too old for the rest can still read it and say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Warta needs Node 22.18 or newer; this is ${process.versions.node}. "npm install" brings one: use "npm run build" or "npx warta".`,
  );
  process.exitCode = 2;
} else {
  import('./start.js');
}
