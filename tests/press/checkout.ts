/** A project of its own: a copy of this one's code, as a developer or a machine of a site checks it out. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './tiny-newsroom.ts';

const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** @param project gets the code, and the installed packages by a link */
export function checkOut(project: string): void {
  mkdirSync(project, { recursive: true });
  for (const path of CODE) cpSync(join(PROJECT, path), join(project, path), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
}
