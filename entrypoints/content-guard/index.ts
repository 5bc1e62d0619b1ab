/**
 * What has to be there before the first script of a page, in Firefox alone: all else that runs in
 * pages waits until they are parsed.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hideOrigins } from '../../lib/annotate/hide-origins.ts';

export default defineUnlistedScript({ include: ['firefox'], main: hideOrigins });
