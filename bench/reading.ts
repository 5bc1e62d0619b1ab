/** What a reader feels: first marks, long tasks, hover to card. `npx tsx bench/reading.ts [runs]` */
import { benchFirstPaint } from './first-paint.ts';
import { benchHover } from './hover.ts';

const runs = Number(process.argv[2] ?? 40);
await benchFirstPaint(runs);
await benchHover(runs);
