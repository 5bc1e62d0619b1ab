import { render } from 'preact';
import { Popup } from './Popup.tsx';
import { Reason } from './Reason.tsx';
import { findTab } from './read-tab.ts';

const tab = await findTab(location.search);
render(tab === null ? <Reason reason="not-a-page" /> : <Popup tab={tab} />, document.body);
