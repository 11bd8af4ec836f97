import type { APIRoute } from 'astro';
import { frontAddress, offlineAddress } from '../addresses.ts';
import retired from '../components/offline/retired-worker.js?raw';
import worker from '../components/offline/worker.js?raw';
import { scriptAnswer } from './_answer.ts';

/** There is always one: a browser that has an older one asks here what became of it. */
export const GET: APIRoute = ({ locals: { newsroom } }) =>
  scriptAnswer(newsroom.site.offline ? `${ADDRESSES}${worker}` : retired);

const ADDRESSES = `const OFFLINE = ${JSON.stringify(offlineAddress())};\nconst FRONT = ${JSON.stringify(frontAddress())};\n`;
