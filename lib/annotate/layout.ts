/**
 * What is asked of the page's layout, and what marks are chosen by: loaded when there is something to ask
 * (docs/decisions/0011-card-script-loaded-late.md).
 */
import { chooseMentions } from '../page/choose-mentions.ts';
import { comparePlaces } from '../page/compare-places.ts';
import { watchHiddenText } from '../page/hidden-text.ts';
import { standTogether } from '../page/joints.ts';
import { groupByPlace, takeNearby } from '../page/nearby-ranges.ts';
import { partBlock } from '../page/part-blocks.ts';
import { createSeenTest } from '../page/seen.ts';
import { editorAround } from '../page/typing-aids.ts';
import { isCovered } from '../page/visibility.ts';
import { createPaintTest } from '../page/word-paint.ts';
import { keepSame } from './keep-same.ts';
import { findUnder } from './mention-under.ts';
import { countHit, nodesOfPlaces } from './place-nodes.ts';

export const layout = {
  ...{ countHit, nodesOfPlaces },
  ...{ keepSame, findUnder, isCovered, groupByPlace, takeNearby },
  ...{ partBlock, standTogether, editorAround },
  ...{ createSeenTest, watchHiddenText, chooseMentions, comparePlaces, createPaintTest },
};

export type Layout = typeof layout;
