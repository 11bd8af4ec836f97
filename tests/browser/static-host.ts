/** A static host as sites really have: HTTP/2, what is text compressed, and what never changes to be kept. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileOf } from '../../src/addresses.ts';

export interface StaticHost {
  /** `https://localhost:…`, with a certificate that nobody vouches for. */
  readonly base: string;
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};
const IS_COMPRESSED_ALREADY = /\.(woff2|avif|webp|jpg|png|pf_\w+)$/;
/** What the README tells a host to let browsers keep. */
const KEPT_FOR_EVER = /^\/(_aset\/|foto\/|pagefind\/.*\.pf_)/;

/** A file as it goes over the network. */
interface Sent {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param dist a printed site, which stays as it is while it is served */
export async function serveCompressed(dist: string): Promise<StaticHost> {
  const ready = new Map<string, Sent>();
  const server = createSecureServer(certificate(), (request, response) => {
    const address = decodeURI(new URL(request.url, 'https://localhost').pathname);
    const sent = ready.get(address) ?? readyToSend(dist, address);
    if (!sent) return void response.writeHead(404).end();
    ready.set(address, sent);
    response.writeHead(200, sent.headers).end(sent.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}

function readyToSend(dist: string, address: string): Sent | undefined {
  const file = join(dist, fileOf(address));
  if (!existsSync(file)) return undefined;
  const isSentAsItIs = IS_COMPRESSED_ALREADY.test(file);
  const bytes = readFileSync(file);
  return {
    body: isSentAsItIs ? bytes : brotliCompressSync(bytes),
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': KEPT_FOR_EVER.test(address)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      ...(!isSentAsItIs && { 'content-encoding': 'br' }),
    },
  };
}

/** For a day, signed by itself. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'warta-certificate-'));
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', [...words, '-days', '1', '-subj', '/CN=localhost', '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}
