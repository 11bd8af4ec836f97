import { frontAddress, offlineAddress } from '../addresses.ts';
import retired from '../components/offline/retired-worker.js?raw';
import { STORES } from '../components/offline/stores.ts';
import worker from '../components/offline/worker.js?raw';
import { type Endpoint, scriptAnswer } from './_answer.ts';

/** There is always one: a browser that has an older one asks here what became of it. */
export const GET: Endpoint = ({ locals: { newsroom } }) =>
  scriptAnswer(newsroom.site.offline ? `${NAMES}${worker}` : retired);

const NAMES = Object.entries({ OFFLINE: offlineAddress(), FRONT: frontAddress(), STORES })
  .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`)
  .join('');
