import { render } from 'preact';
import { Welcome } from './Welcome.tsx';

render(<Welcome isFirefox={location.protocol === 'moz-extension:'} />, document.body);
