// First, since others take `browser` when they are loaded.
import '../../lib/messages/polyfill.ts';

import { render } from 'preact';
import { startPage } from '../../components/start-page.ts';
import { Reading } from './Reading.tsx';

startPage('reading.pageTitle');
render(<Reading />, document.body);
