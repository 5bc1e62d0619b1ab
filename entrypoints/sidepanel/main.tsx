import { render } from 'preact';
import { Panel } from './Panel.tsx';

render(<Panel />, document.body);
