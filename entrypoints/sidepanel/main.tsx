// First, since others take `browser` when they are loaded.
import '../../lib/messages/polyfill.ts';

import { render } from 'preact';
import { startPage } from '../../components/start-page.ts';
import { Panel } from './Panel.tsx';

startPage('panel.pageTitle');
render(<Panel />, document.body);
