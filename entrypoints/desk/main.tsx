// First, since others take `browser` when they are loaded.
import '../../lib/messages/polyfill.ts';

import { render } from 'preact';
import { startPage } from '../../components/start-page.ts';
import { Desk } from './Desk.tsx';

startPage('desk.pageTitle');
render(<Desk />, document.body);
