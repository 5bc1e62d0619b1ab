// First, since others take `browser` when they are loaded.
import '../../lib/messages/polyfill.ts';

import { render } from 'preact';
import { startPage } from '../../components/start-page.ts';
import { Options } from './Options.tsx';

startPage('options.pageTitle');
render(<Options />, document.body);
