import { render } from 'preact';
import { Popup } from './Popup.tsx';
import { findTab } from './read-tab.ts';

const tab = await findTab(location.search);
if (tab !== null) render(<Popup tab={tab} />, document.body);
