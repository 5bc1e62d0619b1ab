// First, since others take `browser` when they are loaded.
import '../../lib/messages/polyfill.ts';

import { render } from 'preact';
import { startPage } from '../../components/start-page.ts';
import { Welcome } from './Welcome.tsx';

startPage('welcome.pageTitle');
render(<Welcome isFirefox={location.protocol === 'moz-extension:'} />, document.body);
