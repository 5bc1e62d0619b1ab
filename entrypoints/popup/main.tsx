// First, since others take `browser` when they are loaded.
import '../../lib/messages/polyfill.ts';

import { render } from 'preact';
import { startPage } from '../../components/start-page.ts';
import { Popup } from './Popup.tsx';
import { Reason } from './Reason.tsx';
import { findTab } from './read-tab.ts';

startPage('popup.pageTitle');
const tab = await findTab(location.search);
render(tab === null ? <Reason reason="notAPage" /> : <Popup tab={tab} />, document.body);
