/** What a screen reader is given: the browser's own accessibility tree, from top to bottom. */
import type { Page } from 'playwright-core';

/**
 * Role and name of every node that is not ignored, in reading order.
 * @returns `heading 1: Banjir surut`, `link: Redaksi`, `StaticText: Air mulai surut.`
 */
export async function readingOrder(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    const role = [node.role?.value, level].filter(Boolean).join(' ');
    if (!node.ignored) heard.push(`${role}: ${node.name?.value ?? ''}`);
    for (const child of node.childIds ?? []) walk(child);
  };
  const [root] = nodes;
  if (root) walk(root.nodeId);
  return heard;
}
