import { render } from 'preact';
import { startPage } from '../../components/start-page.ts';
import { Panel } from './Panel.tsx';

startPage('panel.pageTitle');
render(<Panel />, document.body);
